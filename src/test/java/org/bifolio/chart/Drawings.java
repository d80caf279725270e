package org.bifolio.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bifolio.chart.Drawing.Category;
import org.bifolio.chart.Drawing.Mark;
import org.bifolio.chart.Drawing.Series;

/** Drawings written shortly: a category {@code 2020H1*} is a part, {@code |2021} comes after a break, {@code 5.1f} is forecast. */
final class Drawings {

    private Drawings() {}

    static Drawing of(ChartKind kind, String categories, String... series) {
        List<Category> places = new ArrayList<>();
        for (String cell : categories.split(",")) {
            places.add(new Category(cell.replaceAll("[|*]", ""), cell.endsWith("*"), cell.startsWith("|")));
        }
        List<Series> all = new ArrayList<>();
        for (String line : series) {
            String name = line.substring(0, line.indexOf('='));
            all.add(new Series(name, all.size(), marks(name, line.substring(name.length() + 1), places)));
        }
        return new Drawing("c1", kind, "营收 <上升> & \"稳\"", "描述", places, all, true, Drawings::plain, List.of());
    }

    private static List<Optional<Mark>> marks(String name, String cells, List<Category> places) {
        List<Optional<Mark>> marks = new ArrayList<>();
        for (String cell : cells.split(",", -1)) {
            String digits = cell.replaceAll("[%f]", "");
            String title = places.get(marks.size()).label() + " " + name;
            marks.add(
                    digits.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Mark(
                                    new BigDecimal(digits),
                                    cell.replace('-', '−').replace("f", ""),
                                    title,
                                    cell.endsWith("f"))));
        }
        return marks;
    }

    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale())).toPlainString().replace('-', '−');
    }

    static Drawing revenueAndResult() {
        return of(
                ChartKind.COLUMNS,
                "2017,2018,2019,2020,2021,2022",
                "营业收入=2.39,2.82,3.77,4.29,4.24,3.05",
                "归母净利润=-0.96,-1.49,-1.90,-1.63,-2.83,-2.44");
    }

    static Drawing shares() {
        return of(
                ChartKind.SHARES,
                "2017,2018,2019,2020年1–6月*",
                "云产品=52.27%,56.48%,65.31%,55.25%",
                "云服务=47.60%,43.29%,34.57%,44.72%",
                "其他=0.13%,0.23%,0.12%,0.03%");
    }

    static Drawing holders() {
        return of(
                ChartKind.BARS,
                "黄允松,嘉兴蓝驰帆畅投资合伙企业(有限合伙),中金资本运营有限公司—中金佳泰贰期(天津)股权投资基金合伙企业(有限合伙),"
                        + "Suzhou Industrial Park Lanchi Venture Capital Centre (LP)",
                "持股比例=14.14%,8.38%,4.22%,4.08%");
    }

    static Drawing lines() {
        return of(
                ChartKind.LINES,
                "2017,2018,2019,2020,2021,2022",
                "研发费用率=12.82%,22.81%,18.45%,17.65%,31.81%,41.21%",
                "销售费用率=24.1%,25.5%,21.0%,,30.2%,35.7%");
    }

    static Drawing stacked() {
        return of(
                ChartKind.STACKED,
                "2019,2020,|2021,2022,2022年上半年*,2023",
                "云产品=2.46,2.37,2.11,1.52,0.81,3.14f",
                "云服务=1.30,1.93,2.15,1.56,0.72,2.09f",
                "其他=0.01,0.02,0.04,0.05,0.07,0.16f");
    }

    static Drawing mixed() {
        return of(ChartKind.COLUMNS, "2019,|2020,2021,2022年上半年*,2023", "营业收入=3.77,0.02,0,1.57,5.10f");
    }

    static List<Drawing> all() {
        return List.of(
                revenueAndResult(),
                shares(),
                holders(),
                lines(),
                stacked(),
                mixed(),
                of(ChartKind.COLUMNS, "2022", "营业收入=3.05"),
                of(ChartKind.LINES, "2019,2020,|2021,2022", "毛利率=91.2%,92.5%,93.1%,90.8%f"),
                of(ChartKind.BARS, "甲,乙", "净额=-3.21,2.07"),
                of(
                        ChartKind.COMBINED,
                        "2017,2018,2019,2020年上半年*",
                        "研发费用=3067.42,6426.93,6954.25,3653.03",
                        "比例=12.82%,22.81%,18.45%,25.34%"),
                of(
                        ChartKind.COMBINED,
                        "2020,2021,2022",
                        "营收=4.29,4.24,3.05",
                        "净利=-1.63,-2.83,-2.44",
                        "比例=-38.1%,-66.7%,-80.1%"),
                of(
                        ChartKind.PANELS,
                        "一季度,二季度,三季度,四季度",
                        "营业收入=7963.05,7726.11,7595.50,7212.44",
                        "归母净利润=-7211.20,-8143.67,-5548.29,-3520.42",
                        "经营现金流=-4428.00,-5177.49,-5967.12,-1228.51"),
                of(
                        ChartKind.DOTS,
                        "软件定义存储,超融合存储,A Market With a Long Name That Goes On",
                        "2021年=45.5%,41.1%,3%",
                        "预测=14.0%f,12.6%f,8.2%f"),
                of(ChartKind.WATERFALL, "2021,扣非变化,非经常性损益变化,2022", "归母净利润=-2.83,0.40,-0.01,-2.44"),
                of(
                        ChartKind.WATERFALL,
                        "一季度*,二季度*,三季度*,四季度*,2022",
                        "归母净利润=-7211.20,-8143.67,-5548.29,-3520.42,-24423.58"));
    }
}
