package org.bifolio.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Placeholder;
import org.bifolio.content.Project;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Kind;
import org.bifolio.facts.Period;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/** Files for something new in a project, which pass the checks as they are and wait for an editor's words. */
public final class Scaffold {
    private static final Pattern ISSUER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final int MOST_PERIODS = 8;
    private static final int KEY_FIGURES = 4;
    private static final Comparator<Period> BY_TIME =
            Comparator.comparing(Period::end).thenComparing(Period::type);

    private final Path root;

    public Scaffold(Path root) {
        this.root = root;
    }

    /**
     * {@code content/<code>/issuer.yaml}, whose key figures are those of the issuer that is there, or the project's first concepts.
     *
     * @param project empty when it cannot be read
     */
    public List<String> issuer(Optional<Project> project, String code) throws Refusal, IOException {
        if (!ISSUER.matcher(code).matches()) {
            throw new Refusal(Message.of("“{0}” is not a stock code. Write it like 688316.", code));
        }
        String exchange = code.startsWith("6")
                ? "{zh: 上海证券交易所, en: Shanghai Stock Exchange}"
                : "{zh: 深圳证券交易所, en: Shenzhen Stock Exchange}";
        return new NewFiles(root)
                .add(
                        "content/" + code + "/issuer.yaml",
                        String.format(
                                Locale.ROOT,
                                """
                        # 公司名称（中、英文）、证券代码和上市地，请逐项核对。The company's names, code and exchange: check each.
                        name: {zh: %4$s, en: %5$s}
                        code: "%1$s"
                        exchange: %2$s
                        currency: CNY
                        # 读者最先要看的指标：首页和公司页的数字卡片。What readers look for first: the cards of the home page and the company's.
                        key-figures: [%3$s]
                        # website: www.example.com
                        # 按什么拆分数据，例如业务、股东。What figures are broken down by, such as segments or holders.
                        # dimensions:
                        #   segment:
                        #     label: {zh: 业务类别, en: Business segment}
                        #     members:
                        #       cloud-products: {zh: 云产品, en: Cloud products}
                        """,
                                code,
                                exchange,
                                String.join(", ", keyFigures(project)),
                                Placeholder.nameZh(code),
                                Placeholder.nameEn(code)))
                .write();
    }

    private static List<String> keyFigures(Optional<Project> project) {
        return project.stream()
                .flatMap(known -> known.issuers().stream())
                .map(Issuer::keyFigures)
                .filter(concepts -> !concepts.isEmpty())
                .findFirst()
                .orElseGet(() -> project.stream()
                        .flatMap(known -> known.concepts().keySet().stream())
                        .limit(KEY_FIGURES)
                        .toList());
    }

    /** A draft filing with one table that has a header and no row yet. */
    public List<String> filing(String issuer, String id) throws Refusal, IOException {
        Path folder = folder(issuer);
        named(id, "2024-annual-report-summary");
        if (Files.exists(folder.resolve(id))) {
            throw new Refusal(Message.of("{0} is there already; nothing was written.", "content/" + issuer + "/" + id));
        }
        Matcher found = YEAR.matcher(id);
        int year = found.find() ? Integer.parseInt(found.group()) : Year.now().getValue() - 1;
        String place = "content/" + issuer + "/" + id + "/";
        NewFiling guess = NewFiling.named(id, year);
        return new NewFiles(root)
                .add(
                        place + "filing.yaml",
                        String.format(
                                Locale.ROOT,
                                """
                        # 草稿：预览可见，不发布。写完后把 status 改为 published。A draft: the preview shows it; nothing is published yet.
                        title: {zh: %1$s, en: %2$s}
                        kind: %3$s
                        period: %4$s
                        # disclosed: %5$s
                        status: draft
                        tables:
                          key-figures:                  # = figures/key-figures.csv
                            title: {zh: 主要会计数据, en: Key figures}
                            section: %6$s
                        """,
                                guess.chinese(),
                                guess.english(),
                                guess.kind(),
                                guess.period(),
                                guess.disclosed(),
                                Placeholder.HEADING))
                .add(
                        place + "figures/key-figures.csv",
                        String.format(
                                Locale.ROOT,
                                """
                        concept,unit,%1$s,%2$s,change,label
                        # 每行一个指标，数字按原文录入。One concept to a row, figures as printed:
                        # revenue,CNY,"1,250,000,000.00","1,000,000,000.00",25.00%%,营业收入
                        """,
                                guess.period(),
                                guess.period().yearBefore().orElseThrow()))
                .write();
    }

    /**
     * A pair of drafts behind the sections that are there.
     *
     * @param project empty when it cannot be read
     */
    public List<String> section(Optional<Project> project, String issuer, String filing, String name)
            throws Refusal, IOException {
        Path folder = folder(issuer, filing);
        String example = example(project, issuer, filing);
        Numbered file = Numbered.of(name);
        named(file.name(), "key-figures");
        free(folder, file.name());
        String start =
                String.format(Locale.ROOT, "content/%s/%s/%03d-%s", issuer, filing, file.number(folder), file.name());
        return new NewFiles(root)
                .add(
                        start + ".zh.md",
                        "title=" + Placeholder.TITLE_ZH + "\ntype=section\nstatus=draft\n~~~~~~\n" + Placeholder.TEXT_ZH
                                + "数字写成引用，例如 `{{" + example + "}}`。）\n")
                .add(
                        start + ".en.md",
                        "title=" + Placeholder.TITLE_EN + "\ntype=section\nstatus=draft\n~~~~~~\n" + Placeholder.TEXT_EN
                                + "Call figures, for example `{{" + example + "}}`.)\n")
                .write();
    }

    /**
     * A pair of draft pages that belong to no issuer, behind those that are there.
     *
     * @param project empty when it cannot be read
     * @param place {@code notice}, or {@code guide/tables} for a page in a folder, which gets an index when it has none
     */
    public List<String> page(Optional<Project> project, String place) throws Refusal, IOException {
        int slash = place.indexOf('/');
        Numbered file = Numbered.of(place.substring(slash + 1));
        named(file.name(), "notice");
        if (slash >= 0) {
            named(place.substring(0, slash), "guide");
        }
        String below = "content/pages/" + place.substring(0, slash + 1);
        Path folder = root.resolve(below);
        free(folder, file.name());
        int number = file.number(folder);
        String example = project.flatMap(known ->
                        known.facts().all().stream().filter(Scaffold::plain).findFirst())
                .map(fact -> fact.key().issuer() + "/" + fact.key().call())
                .orElse("688316/revenue@FY2024");
        NewFiles files = new NewFiles(root);
        if (slash >= 0
                && !file.name().equals("index")
                && numbers(folder, "index").isEmpty()) {
            int first = next(folder);
            page(files, below, first, "index", example);
            number = Math.max(number, first + 10);
        }
        page(files, below, number, file.name(), example);
        return files.write();
    }

    private static void page(NewFiles files, String folder, int number, String name, String example) {
        String start = String.format(Locale.ROOT, "%s%03d-%s", folder, number, name);
        files.add(
                        start + ".zh.md",
                        "title=" + Placeholder.TITLE_ZH + "\ntype=page\nstatus=draft\n~~~~~~\n" + Placeholder.TEXT_ZH
                                + "数字写成引用，例如 `{{" + example + "}}`。）\n")
                .add(
                        start + ".en.md",
                        "title=" + Placeholder.TITLE_EN + "\ntype=page\nstatus=draft\n~~~~~~\n" + Placeholder.TEXT_EN
                                + "Call figures, for example `{{" + example + "}}`.)\n");
    }

    /** The numbers that order the texts of a folder, of those whose name is like the pattern. */
    private static List<Integer> numbers(Path folder, String name) throws IOException {
        return names(folder).stream()
                .filter(file -> file.matches("\\d{3}-" + name + "\\.(zh|en)\\.md"))
                .map(file -> Integer.parseInt(file.substring(0, 3)))
                .toList();
    }

    private static void free(Path folder, String name) throws Refusal, IOException {
        if (!numbers(folder, name).isEmpty()) {
            throw new Refusal(Message.of("There is a “{0}” already; nothing was written.", name));
        }
    }

    /** A name as it was given: {@code outlook}, or {@code 030-outlook} with the number that its files are to have. */
    private record Numbered(Optional<Integer> wanted, String name) {
        static Numbered of(String given) {
            boolean numbered = given.matches("\\d{3}-.+");
            return numbered
                    ? new Numbered(Optional.of(Integer.parseInt(given.substring(0, 3))), given.substring(4))
                    : new Numbered(Optional.empty(), given);
        }

        int number(Path folder) throws Refusal, IOException {
            if (wanted.isEmpty()) {
                return next(folder);
            }
            int number = wanted.get();
            if (numbers(folder, ".*").contains(number)) {
                throw new Refusal(Message.of(
                        "The number {0} is another text’s; nothing was written.",
                        String.format(Locale.ROOT, "%03d", number)));
            }
            return number;
        }
    }

    /** The number behind the last text of a folder. */
    private static int next(Path folder) throws Refusal, IOException {
        int last = numbers(folder, ".*").stream().max(Integer::compare).orElse(0);
        int number = (last / 10 + 1) * 10;
        if (number > 999) {
            throw new Refusal(Message.of("There is no number left behind {0}; give the new file one by hand.", last));
        }
        return number;
    }

    /** Columns of the filing's figure that is known for the most periods of a kind. */
    public List<String> chart(Project project, String issuer, String filing, String name) throws Refusal, IOException {
        folder(issuer, filing);
        named(name, "results");
        Issuer company = project.issuer(issuer)
                .orElseThrow(
                        () -> new Refusal(Message.of("The content of {0} cannot be read; run bifolio check.", issuer)));
        Filing of = company.filing(filing)
                .orElseThrow(
                        () -> new Refusal(Message.of("The content of {0} cannot be read; run bifolio check.", filing)));
        Concept best = null;
        TreeSet<Period> most = new TreeSet<>(BY_TIME);
        for (Concept concept : project.concepts().values()) {
            TreeSet<Period> periods = new TreeSet<>(BY_TIME);
            project.facts().all().stream()
                    .filter(fact -> charted(fact, company, of, concept))
                    .map(fact -> fact.key().period())
                    .forEach(periods::add);
            keepTheMostUsual(periods);
            if (periods.size() > most.size()) {
                most = periods;
                best = concept;
            }
        }
        if (best == null) {
            throw new Refusal(Message.of("{0} has no figure to draw yet; add rows under figures/ first.", filing));
        }
        while (most.size() > MOST_PERIODS) {
            most.pollFirst();
        }
        String unit = best.kind() == Kind.MONEY ? "unit: {zh: 亿元, en: million}\n" : "";
        String text = String.format(
                Locale.ROOT,
                """
                # columns 柱形，stacked 堆积，shares 构成，bars 条形，lines 折线，combined 柱线，panels 分图，dots 点图，waterfall 瀑布。
                # In a section: {{chart %1$s}}
                kind: columns
                title: {zh: "%2$s", en: "%3$s"}
                alt: {zh: "%2$s的柱形图。", en: "Columns: %4$s."}
                %5$scategories: [%6$s]
                series: [%7$s]
                """,
                name,
                quoted(best.label().zh()),
                quoted(best.label().en()),
                quoted(best.label().en()),
                unit,
                String.join(", ", most.stream().map(Period::toString).toList()),
                best.id());
        return new NewFiles(root)
                .add("content/" + issuer + "/" + filing + "/charts/" + name + ".yaml", text)
                .write();
    }

    /** Years beside half years mislead: of periods of several kinds those of the most usual one stay, of as many the longer. */
    private static void keepTheMostUsual(TreeSet<Period> periods) {
        Map<Period.Type, Long> kinds =
                periods.stream().collect(Collectors.groupingBy(Period::type, Collectors.counting()));
        kinds.keySet().stream()
                .max(Comparator.comparing((Period.Type kind) -> kinds.get(kind))
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(kind -> periods.removeIf(period -> period.type() != kind));
    }

    /** The call of a figure that is there, of the filing if it has any, or of its issuer. */
    private static String example(Optional<Project> project, String issuer, String filing) {
        List<Fact> known = project.stream()
                .flatMap(read -> read.facts().all().stream())
                .filter(fact -> fact.key().issuer().equals(issuer) && plain(fact))
                .toList();
        return known.stream()
                .filter(fact -> fact.filing().equals(filing))
                .findFirst()
                .or(() -> known.stream().findFirst())
                .map(fact -> fact.key().call())
                .orElse("revenue@FY2024");
    }

    private static boolean plain(Fact fact) {
        return fact.key().members().isEmpty()
                && fact.key().since().isEmpty()
                && fact.amount().isPresent();
    }

    private static String quoted(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static boolean charted(Fact fact, Issuer issuer, Filing filing, Concept concept) {
        return fact.key().issuer().equals(issuer.code())
                && fact.filing().equals(filing.id())
                && fact.key().concept().equals(concept.id())
                && plain(fact);
    }

    private Path folder(String issuer) throws Refusal, IOException {
        Path folder = root.resolve("content").resolve(issuer);
        if (!ISSUER.matcher(issuer).matches() || !Files.isRegularFile(folder.resolve("issuer.yaml"))) {
            throw new Refusal(Message.of(
                    "There is no issuer {0}. {1}",
                    issuer, NearestNames.remedy(issuer, folders("content", "issuer.yaml"), "issuers")));
        }
        return folder;
    }

    private Path folder(String issuer, String filing) throws Refusal, IOException {
        Path folder = folder(issuer).resolve(filing);
        if (!NAME.matcher(filing).matches() || !Files.isRegularFile(folder.resolve("filing.yaml"))) {
            throw new Refusal(Message.of(
                    "There is no filing {0}. {1}",
                    filing, NearestNames.remedy(filing, folders("content/" + issuer, "filing.yaml"), "filings")));
        }
        return folder;
    }

    private static void named(String name, String example) throws Refusal {
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(Message.of(
                    "“{0}” cannot be a name. Write small letters, digits and hyphens, like {1}.", name, example));
        }
    }

    private List<String> folders(String below, String having) throws IOException {
        return names(root.resolve(below)).stream()
                .filter(name ->
                        Files.isRegularFile(root.resolve(below).resolve(name).resolve(having)))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
