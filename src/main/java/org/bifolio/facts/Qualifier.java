package org.bifolio.facts;

import java.util.Optional;

/** How the source hedges a figure. */
public enum Qualifier {
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    MORE_THAN("more-than"),
    LESS_THAN("less-than"),
    NEARLY("nearly"),
    ABOUT("about");

    private final String id;

    Qualifier(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The hedge that Chinese words mean: {@code 不低于} is at least. */
    public static Optional<Qualifier> meant(String words) {
        return Optional.ofNullable(
                switch (words.strip()) {
                    case "至少", "不低于", "不少于", "以上" -> AT_LEAST;
                    case "至多", "不超过", "不高于", "以内" -> AT_MOST;
                    case "超过", "超", "逾", "多于", "大于" -> MORE_THAN;
                    case "不足", "少于", "低于", "小于" -> LESS_THAN;
                    case "近", "接近" -> NEARLY;
                    case "约", "大约", "左右" -> ABOUT;
                    default -> null;
                });
    }
}
