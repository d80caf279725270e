package org.bifolio.bake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * What templates ask for by names that are written out: {@code <#import "parts.ftlh" as parts>}, {@code assets["site.js"]}. Those
 * are found missing without rendering a page; names that are put together, and what a template says it can do without, are not
 * looked at.
 */
final class TemplateReferences {
    private static final Pattern NOT_RUN = Pattern.compile("<#--.*?-->|<#noparse>.*?</#noparse>", Pattern.DOTALL);
    private static final Pattern TEMPLATE = Pattern.compile(
            "<#(?:import|include)\\s+(?:\"([^\"$#*:\\\\]+)\"|'([^'$#*:\\\\]+)')(?=\\s*[a-zA-Z/>])([^>]*)>");
    private static final Pattern ASSET = Pattern.compile("\\bassets\\[(?:\"([^\"$#\\\\]+)\"|'([^'$#\\\\]+)')]");

    private record Reference(Location at, String name) {}

    private final String folder;
    private final List<Reference> templates = new ArrayList<>();
    private final List<Reference> assets = new ArrayList<>();

    /** @param folder of the templates, as findings name it */
    TemplateReferences(String folder) {
        this.folder = folder;
    }

    /** @param template its name below the folder */
    void read(String template, String text) {
        String run = NOT_RUN.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
        Matcher asked = TEMPLATE.matcher(run);
        while (asked.find()) {
            if (!asked.group(3).contains("ignore_missing")) {
                templates.add(new Reference(at(template, run, asked.start()), resolve(template, name(asked))));
            }
        }
        Matcher named = ASSET.matcher(run);
        while (named.find()) {
            String use = run.substring(named.start(), named.end());
            if (!run.contains(use + "?") && !run.contains(use + "!")) {
                assets.add(new Reference(at(template, run, named.start()), name(named)));
            }
        }
    }

    private static String name(Matcher found) {
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    /** "If the path does not start with /, it is relative to the directory of the template" (FreeMarker, include). */
    private static String resolve(String from, String path) {
        Deque<String> names = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path : from.substring(0, from.lastIndexOf('/') + 1) + path;
        for (String name : whole.split("/")) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.equals(".") && !name.isEmpty()) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    private Location at(String template, String text, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return Location.of(folder + "/" + template, line, offset - text.lastIndexOf('\n', offset - 1));
    }

    /**
     * Tells what is missing.
     *
     * @param there whether there is a template
     * @param known the names of all templates
     * @param published the names of all assets
     */
    void tellMissing(Predicate<String> there, List<String> known, Set<String> published, Findings findings) {
        for (Reference asked : templates) {
            if (!there.test(asked.name())) {
                findings.add(
                        Code.FILE_MISSING,
                        asked.at(),
                        Message.of("There is no template {0}.", asked.name()),
                        NearestNames.remedy(asked.name(), known, "templates"));
            }
        }
        for (Reference named : assets) {
            if (!published.contains(named.name())) {
                findings.add(
                        Code.FILE_MISSING,
                        named.at(),
                        Message.of("There is no asset {0}.", named.name()),
                        NearestNames.remedy(named.name(), published, "assets"));
            }
        }
    }
}
