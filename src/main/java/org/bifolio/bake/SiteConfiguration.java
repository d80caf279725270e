package org.bifolio.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.bifolio.finding.Code;
import org.bifolio.finding.FileSize;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;
import org.bifolio.finding.Refused;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;

/**
 * The project's {@code jbake.properties}, read and checked once, over JBake's defaults:
 * <pre>
 * site.host=https://example.org/investors/
 * template.section.file=section.ftlh
 * render.feed=false
 * </pre>
 * Settings of a project's own start with {@code site.}; templates see every setting as {@code config.site_host}. System properties are no part of it, so that two machines bake the same site.
 */
public final class SiteConfiguration {
    private static final int LAST_PORT = 65535;

    public static final String FILE = "jbake.properties";
    private static final Pattern TEMPLATE = Pattern.compile("template\\.([a-zA-Z0-9_-]+)\\.(file|extension)");
    private static final Set<String> WITHOUT_DEFAULT = Set.of("freemarker.timezone", "jvm.locale");

    /** What {@code bifolio.} settings there are. */
    private static final Set<String> OURS = Set.of("bifolio.edit.url");

    /** The types of the pages that Bifolio makes or reads; a project may have documents of others. */
    private static final Set<String> TYPES = Set.of(
            "language",
            "home",
            "issuer",
            "filing",
            "section",
            "page",
            "print",
            "sources",
            "notes",
            "figures",
            "glossary",
            "about",
            "search",
            "compare",
            "error404");

    private static final Map<String, String> DEFAULTS = defaults();
    private static final Set<String> KNOWN = known();

    private final Path root;
    private final Map<String, String> settings;

    private SiteConfiguration(Path root, Map<String, String> settings) {
        this.root = root.toAbsolutePath().normalize();
        this.settings = settings;
    }

    /** Reads {@code jbake.properties}; what is wrong in it is found, and JBake's default stands in. */
    public static SiteConfiguration read(Path projectRoot, Findings findings) {
        Map<String, String> settings = new LinkedHashMap<>(DEFAULTS);
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<SettingsFile.Setting> free = new ArrayList<>();
        text(projectRoot.resolve(FILE), findings)
                .ifPresent(text -> SettingsFile.read(FILE, text, findings).forEach(setting -> {
                    Location at = Location.of(FILE, setting.line(), 1);
                    Integer before = seen.putIfAbsent(setting.key(), setting.line());
                    if (before != null) {
                        findings.add(
                                Code.CONFIGURATION,
                                at,
                                Message.of("{0} is set a second time.", setting.key()),
                                Message.of("Remove it here or on line {0}.", before));
                    } else if (sound(setting, at, findings)) {
                        settings.put(setting.key(), setting.value());
                        if (!KNOWN.contains(setting.key())) {
                            free.add(setting);
                        }
                    }
                }));
        free.forEach(setting -> meant(setting.key(), seen.keySet()).ifPresent(known -> {
            settings.remove(setting.key());
            unknown(setting, Location.of(FILE, setting.line(), 1), findings);
        }));
        return new SiteConfiguration(projectRoot, settings);
    }

    private static Optional<String> text(Path file, Findings findings) {
        try {
            if (!FileSize.sane(file, Location.of(FILE), findings)) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.add(Code.FILE_ENCODING, Location.of(FILE), "The file is not UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            if (Files.exists(file)) {
                findings.add(
                        Code.FILE_UNREADABLE,
                        Location.of(FILE),
                        Message.of("The file cannot be read: {0}.", Refused.of(e)),
                        Message.of("Check its permissions."));
                return Optional.empty();
            }
            if (noProject(file.getParent())) {
                return Optional.empty();
            }
            findings.add(
                    Code.FILE_MISSING,
                    Location.of(FILE),
                    Message.of("The project's configuration cannot be read."),
                    Message.of(
                            "Create {0} with at least site.host and template.<type>.file for each document type.",
                            FILE));
        }
        return Optional.empty();
    }

    /** Whether a folder has no content: then that is told, and not what else it lacks, for it is the wrong one. */
    static boolean noProject(Path root) {
        return !Files.isDirectory(root.resolve("content"));
    }

    private static boolean sound(SettingsFile.Setting setting, Location at, Findings findings) {
        String key = setting.key();
        if (!known(key)) {
            unknown(setting, at, findings);
            return false;
        }
        Optional<Message> wanted = wanted(key, setting.value());
        wanted.ifPresent(what -> findings.add(
                Code.CONFIGURATION,
                at,
                Message.of("{0} is “{1}”.", key, setting.value()),
                Message.of("It must be {0}.", what)));
        return wanted.isEmpty();
    }

    private static void unknown(SettingsFile.Setting setting, Location at, Findings findings) {
        Collection<String> known = NearestNames.to(setting.key(), KNOWN).isEmpty() ? family(setting.key()) : KNOWN;
        findings.add(
                Code.CONFIGURATION,
                at,
                Message.of("There is no setting {0}.", setting.key()),
                Message.of(
                        "{0} Settings of your own start with “site.”.",
                        NearestNames.remedy(setting.key(), known, "settings")));
    }

    /** Those that begin with the same word, for all of JBake's are too many to name; all where none does. */
    private static Collection<String> family(String key) {
        String word = key.replaceAll("\\..*", "") + ".";
        List<String> family =
                KNOWN.stream().filter(known -> known.startsWith(word)).toList();
        return family.isEmpty() ? KNOWN : family;
    }

    private static boolean known(String key) {
        return KNOWN.contains(key) || TEMPLATE.matcher(key).matches() || key.startsWith("site.");
    }

    /**
     * Of names that a project is free to give: the setting that one is a slip of, which the project does not set otherwise. A
     * project of JBake's own, which shows none of our pages, may well call its documents {@code note}.
     */
    private static Optional<String> meant(String free, Set<String> set) {
        boolean ours = TYPES.stream()
                .map(type -> "template." + type + ".file")
                .anyMatch(key -> set.contains(key) && !DEFAULTS.containsKey(key));
        return NearestNames.slip(free, KNOWN)
                .filter(known -> !set.contains(known))
                .filter(known -> ours || !known.startsWith("template."));
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(DEFAULTS.keySet());
        known.addAll(WITHOUT_DEFAULT);
        known.addAll(OURS);
        TYPES.forEach(type -> known.add("template." + type + ".file"));
        return known;
    }

    /** What a value would have to be; empty when it is fine. */
    private static Optional<Message> wanted(String key, String value) {
        String before = DEFAULTS.getOrDefault(key, "");
        Matcher template = TEMPLATE.matcher(key);
        if (key.equals("site.host")) {
            return unless(isAddress(value), Message.of("an absolute address, such as https://example.org/"));
        } else if (key.endsWith("encoding")) {
            return unless(value.equalsIgnoreCase("UTF-8"), Message.of("UTF-8"));
        } else if (key.equals("freemarker.timezone")) {
            return unless(
                    Set.of(TimeZone.getAvailableIDs()).contains(value),
                    Message.of("a time zone, such as Asia/Shanghai"));
        } else if (key.endsWith(".folder")) {
            return unless(below(value), Message.of("a folder below the project"));
        } else if (template.matches() && template.group(2).equals("file")) {
            return unless(
                    below(value) && value.matches(".+\\.ftl[hx]?"),
                    Message.of("a FreeMarker file below the templates folder"));
        } else if (before.equals("true") || before.equals("false")) {
            return unless(value.equals("true") || value.equals("false"), Message.of("true or false"));
        } else if (before.matches("\\d+")) {
            return unless(value.matches("\\d{1,9}"), Message.of("a whole number"));
        }
        return Optional.empty();
    }

    private static Optional<Message> unless(boolean fine, Message what) {
        return fine ? Optional.empty() : Optional.of(what);
    }

    /** Whether a site can have the address: scheme, host, perhaps a port and a path, and nothing that tells who is asking for what. */
    public static boolean isAddress(String value) {
        try {
            URI uri = URI.create(value);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (uri.getPort() == -1 || uri.getPort() > 0 && uri.getPort() <= LAST_PORT)
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean below(String value) {
        return !value.isEmpty() && !value.startsWith("/") && value.indexOf('\\') < 0 && !value.contains("..");
    }

    private static Map<String, String> defaults() {
        try (InputStream in = JBakeConfiguration.class.getResourceAsStream("/default.properties")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> defaults = new LinkedHashMap<>();
            SettingsFile.read("default.properties", text, new Findings())
                    .forEach(setting -> defaults.put(setting.key(), setting.value()));
            return defaults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** Any setting, by the name it has in the file. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** Where the site will stand, always with a slash at the end: {@code https://example.org/investors/}. */
    public String baseUrl() {
        String host = settings.get("site.host");
        return host.endsWith("/") ? host : host + "/";
    }

    public Path contentFolder() {
        return root.resolve(settings.get("content.folder"));
    }

    public Path templateFolder() {
        return root.resolve(settings.get("template.folder"));
    }

    /** Where files lie that go to the site's root as they are. */
    public Path assetFolder() {
        return root.resolve(settings.get("asset.folder"));
    }

    /** The template of a document type, below the templates folder. */
    public Optional<String> template(String type) {
        return value("template." + type + ".file");
    }

    /** The templates of the types that the project sets itself, by type. */
    Map<String, String> ownTemplates() {
        Map<String, String> own = new TreeMap<>();
        for (String type : documentTypes()) {
            String key = "template." + type + ".file";
            String file = settings.get(key);
            if (!file.equals(DEFAULTS.get(key))) {
                own.put(type, file);
            }
        }
        return own;
    }

    /** The document types that have a template, by name. */
    public Set<String> documentTypes() {
        Set<String> types = new TreeSet<>();
        settings.keySet().forEach(key -> {
            Matcher template = TEMPLATE.matcher(key);
            if (template.matches() && template.group(2).equals("file")) {
                types.add(template.group(1));
            }
        });
        return types;
    }

    /** The zone that dates in headers and templates are of; UTC unless {@code freemarker.timezone} says otherwise. */
    TimeZone timeZone() {
        return TimeZone.getTimeZone(settings.getOrDefault("freemarker.timezone", "UTC"));
    }

    /** The language of month names in templates; English unless {@code jvm.locale} says otherwise, never the machine's. */
    Locale locale() {
        return value("jvm.locale")
                .map(name -> Locale.forLanguageTag(name.replace('_', '-')))
                .orElse(Locale.ENGLISH);
    }

    /** The path below the project with forward slashes, as findings print it. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /** As JBake wants it, built without its loader, which takes half a second. */
    DefaultJBakeConfiguration jbake(Path destination) {
        CompositeConfiguration composite = new CompositeConfiguration();
        composite.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
        BaseConfiguration values = new BaseConfiguration();
        values.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
        settings.forEach(values::addProperty);
        composite.addConfiguration(values);
        DefaultJBakeConfiguration configuration = new ReadOnce(root, composite, settings.get("header.separator"));
        configuration.setDestinationFolder(destination.toFile());
        return configuration;
    }

    /** JBake's header parser asks for the separator at each line of a file, and each time the setting is interpolated. */
    private static final class ReadOnce extends DefaultJBakeConfiguration {
        private final String headerSeparator;

        ReadOnce(Path root, CompositeConfiguration values, String headerSeparator) {
            super(root.toFile(), values);
            this.headerSeparator = headerSeparator;
        }

        @Override
        public String getHeaderSeparator() {
            return headerSeparator;
        }
    }
}
