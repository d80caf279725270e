package org.bifolio.pages;

import java.util.List;

/**
 * A chart with its heading, its legend, its figures as a table, and its source.
 *
 * @param id unique on the page
 * @param middle the drawing for half a window; empty on paper
 * @param phone the drawing for a hand; empty on paper
 * @param files the chart to download, in each form; none on paper, and where no section of its filing shows it
 * @param paper whether it is to be printed, without a table of it
 * @param legendIn {@code not-wide}, {@code not-middle}, {@code not-phone} for each drawing that names its series itself
 * @param remarks what pale and hatched marks and the dashed line mean, when they occur
 */
public record ChartView(
        String id,
        Html title,
        Html subtitle,
        Html wide,
        Html middle,
        Html phone,
        List<LegendItem> legend,
        String legendIn,
        List<Html> remarks,
        TableView table,
        Html credit,
        List<Link> files,
        boolean paper) {

    /** @param css {@code s1} to {@code s6}, as in the drawing, and the shape of its marks: {@code stroke}, {@code spot}, {@code ahead} */
    public record LegendItem(String name, String css) {}
}
