package org.bifolio.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The words around a chart that is downloaded as a picture, where nothing else explains it; each may be empty.
 *
 * @param subtitle what is measured and in which unit
 * @param remarks what pale, hatched and hollow marks and a dashed line mean, a sentence each
 * @param source where the figures were printed
 */
public record Caption(String title, String subtitle, List<String> remarks, String source) {
    public Caption {
        remarks = List.copyOf(remarks);
    }

    /** What stands under the chart, a line each. */
    List<String> foot() {
        List<String> foot = new ArrayList<>(remarks);
        if (!source.isEmpty()) {
            foot.add(source);
        }
        return foot;
    }
}
