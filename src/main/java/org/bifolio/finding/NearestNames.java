package org.bifolio.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The known names most like a mistyped one, for "Did you mean …?". */
public final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /**
     * A remedy naming the nearest of the known names, or all of them when none is near and they are few.
     *
     * @param what the plural of what is named, for example {@code concepts}
     */
    public static Message remedy(String typed, Collection<String> known, String what) {
        return remedy(typed, known, Message.of(what));
    }

    /** @param what the plural of what is named, when it needs a name of its own: {@code members of holder} */
    public static Message remedy(String typed, Collection<String> known, Message what) {
        List<String> near = to(typed, known);
        switch (near.size()) {
            case 0:
                break;
            case 1:
                return Message.of("Did you mean {0}?", near.get(0));
            case 2:
                return Message.of("Did you mean {0} or {1}?", near.get(0), near.get(1));
            default:
                return Message.of("Did you mean {0} or {1} or {2}?", near.toArray());
        }
        if (known.isEmpty()) {
            return Message.of("There are no {0} yet.", what);
        }
        String some = known.stream().sorted().limit(12).collect(Collectors.joining(", "));
        return Message.of("Known {0}: {1}.", what, some + (known.size() > 12 ? ", …" : ""));
    }

    /** The nearest names, best first; empty when none shares enough with what was typed. */
    public static List<String> to(String typed, Collection<String> known) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int allowed = Math.max(2, wanted.length() / 3);
        return known.stream()
                .filter(name -> alike(wanted, name.toLowerCase(Locale.ROOT), allowed)
                        || (wanted.length() >= 4
                                && name.toLowerCase(Locale.ROOT).contains(wanted)))
                .sorted(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** A name that shares no sign with what was typed is not near, however short both are. */
    private static boolean alike(String wanted, String name, int allowed) {
        int distance = distance(wanted, name);
        return distance <= allowed && distance < Math.max(wanted.length(), name.length());
    }

    /** Edits (insert, delete, replace, swap neighbours) between two words: the optimal string alignment distance. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
