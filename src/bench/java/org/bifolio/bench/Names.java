package org.bifolio.bench;

import java.util.List;
import org.bifolio.facts.Bilingual;

/** Made-up names of companies and of who holds their shares. */
final class Names {
    private static final List<Bilingual> FIRST = List.of(
            of("远岚", "Yuanlan"),
            of("青禾川", "Qinghechuan"),
            of("北渡", "Beidu"),
            of("云笙", "Yunsheng"),
            of("松屿", "Songyu"),
            of("鹿鸣野", "Lumingye"),
            of("澄江月", "Chengjiangyue"),
            of("南栖", "Nanqi"),
            of("石语", "Shiyu"),
            of("白榆", "Baiyu"),
            of("晨岫", "Chenxiu"),
            of("禾木里", "Hemuli"),
            of("溪午", "Xiwu"),
            of("岑溪谷", "Cenxigu"),
            of("漱玉泉", "Shuyuquan"),
            of("折柳", "Zheliu"),
            of("听澜屿", "Tinglanyu"),
            of("沐原", "Muyuan"),
            of("知微堂", "Zhiweitang"),
            of("拾光渡", "Shiguangdu"),
            of("半夏坡", "Banxiapo"),
            of("霁川", "Jichuan"),
            of("蓝汀", "Lanting"),
            of("疏桐", "Shutong"),
            of("望舒里", "Wangshuli"),
            of("归砚", "Guiyan"),
            of("长亭渡", "Changtingdu"),
            of("栖云坞", "Qiyunwu"),
            of("墨笙", "Mosheng"),
            of("九皋", "Jiugao"));
    private static final List<Bilingual> LAST = List.of(
            of("云计算", "Cloud"),
            of("医药", "Pharma"),
            of("机床", "Machine Tools"),
            of("半导体", "Semiconductors"),
            of("乳业", "Dairy"),
            of("纺织", "Textiles"),
            of("物流", "Logistics"),
            of("软件", "Software"),
            of("化工", "Chemicals"),
            of("光学", "Optics"),
            of("电机", "Motors"),
            of("电池", "Batteries"),
            of("环保", "Environment"),
            of("食品", "Foods"),
            of("传媒", "Media"),
            of("钢构", "Steelwork"),
            of("船舶", "Ships"),
            of("种业", "Seeds"),
            of("陶瓷", "Ceramics"),
            of("仪器", "Instruments"));
    private static final List<Bilingual> SURNAMES = List.of(
            of("欧阳", "Ouyang"),
            of("司徒", "Situ"),
            of("上官", "Shangguan"),
            of("令狐", "Linghu"),
            of("慕容", "Murong"),
            of("诸葛", "Zhuge"),
            of("端木", "Duanmu"),
            of("公孙", "Gongsun"));
    private static final List<Bilingual> GIVEN = List.of(
            of("知行", "Zhixing"),
            of("若谷", "Ruogu"),
            of("望山", "Wangshan"),
            of("听雪", "Tingxue"),
            of("如舟", "Ruzhou"),
            of("怀瑾", "Huaijin"),
            of("清越", "Qingyue"),
            of("明远", "Mingyuan"));

    private Names() {}

    private static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    static Bilingual company(int index) {
        Bilingual first = FIRST.get(index / LAST.size() % FIRST.size());
        Bilingual last = LAST.get(index % LAST.size());
        return of(first.zh() + last.zh(), first.en() + " " + last.en());
    }

    /** @param number from 1 */
    static Bilingual holder(int company, int number) {
        int seed = company * 7 + number * 3;
        Bilingual surname = SURNAMES.get(seed % SURNAMES.size());
        Bilingual given = GIVEN.get((seed / SURNAMES.size() + number) % GIVEN.size());
        Bilingual first = FIRST.get(seed % FIRST.size());
        return switch (number % 3) {
            case 1 -> of(surname.zh() + given.zh(), surname.en() + " " + given.en());
            case 2 -> of(first.zh() + given.zh() + "投资有限公司", first.en() + " " + given.en() + " Investment Ltd.");
            default -> of(first.zh() + given.zh() + "基金（有限合伙）", first.en() + " " + given.en() + " Fund (LP)");
        };
    }

    static String holderNature(int number) {
        return List.of("其他", "境内自然人", "境内非国有法人").get(number % 3);
    }
}
