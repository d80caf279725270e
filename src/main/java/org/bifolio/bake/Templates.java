package org.bifolio.bake;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.FileSize;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.Refused;

/**
 * The project's FreeMarker templates, compiled once: for whole pages, and for the fragments inside Markdown (charts, tables,
 * cards). A {@code .ftlh} template escapes all that is not {@link org.bifolio.pages.Html}. A template reads nothing outside
 * its folder, makes no Java object, and prints numbers and dates the same on every machine.
 */
public final class Templates {
    private final SiteConfiguration site;
    private final Assets assets;
    private final Path folder;
    private final Configuration freemarker;
    private final TemplateFailure failure;
    private final TemplateReferences references;
    private final List<String> names = new ArrayList<>();

    private Templates(SiteConfiguration site, Assets assets, Configuration freemarker, TemplateFailure failure) {
        this.site = site;
        this.assets = assets;
        this.folder = site.templateFolder();
        this.freemarker = freemarker;
        this.failure = failure;
        this.references = new TemplateReferences(site.name(folder));
    }

    /**
     * Compiles every template of the project; each one that cannot be read is a finding. The assets are read too, and
     * templates see their addresses under the name {@code assets}.
     *
     * @return empty when the project has no templates folder, which is a finding too
     */
    public static Optional<Templates> open(SiteConfiguration site, Findings findings) {
        Path folder = site.templateFolder();
        String name = site.name(folder);
        if (!Files.isDirectory(folder)) {
            if (SiteConfiguration.noProject(site.root())) {
                return Optional.empty();
            }
            findings.add(
                    Code.FILE_MISSING,
                    Location.of(name),
                    Message.of("The templates folder is missing."),
                    Message.of("Create it, or set template.folder in {0}.", SiteConfiguration.FILE));
            return Optional.empty();
        }
        try {
            Assets assets = Assets.read(site, findings);
            TemplateFailure failure = new TemplateFailure(name, findings);
            Configuration freemarker = freemarker(site);
            // <#attempt> hides a mistake from the reader, not from the editor
            freemarker.setAttemptExceptionReporter((mistake, environment) -> failure.rendering(
                    environment.getMainTemplate().getName(),
                    environment.getMainTemplate().getName(),
                    mistake));
            freemarker.setSharedVariable("assets", assets.paths());
            Templates templates = new Templates(site, assets, freemarker, failure);
            return templates.compile(name, findings) ? Optional.of(templates) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("Expected a map of asset names", e);
        }
    }

    private static Configuration freemarker(SiteConfiguration site) throws IOException {
        Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(new WithoutMark(site.templateFolder().toFile()));
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setLocalizedLookup(false);
        freemarker.setObjectWrapper(new ViewWrapper());
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setOutputEncoding("UTF-8");
        freemarker.setURLEscapingCharset("UTF-8");
        freemarker.setLocale(site.locale());
        freemarker.setTimeZone(site.timeZone());
        freemarker.setSQLDateAndTimeTimeZone(site.timeZone());
        freemarker.setNumberFormat("computer");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        return freemarker;
    }

    /**
     * Everything below the folder that ends in .ftl, .ftlh or .ftlx, so that all their mistakes are told at once.
     *
     * @return whether all are of sane size, so that pages can be tried
     */
    private boolean compile(String name, Findings findings) throws IOException {
        List<Path> files;
        try (Stream<Path> below = Files.walk(folder)) {
            files = below.filter(file -> file.toString().matches(".*\\.ftl[hx]?"))
                    .sorted()
                    .toList();
        }
        boolean sane = true;
        for (Path file : files) {
            String template = folder.relativize(file).toString().replace('\\', '/');
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                findings.add(
                        Code.FILE_OUTSIDE,
                        Location.of(name + "/" + template),
                        "This is a link to a place outside the templates folder.",
                        "Copy the file into it.");
                continue;
            }
            try {
                if (!FileSize.sane(file, Location.of(name + "/" + template), findings)) {
                    sane = false;
                    continue;
                }
                names.add(template);
                freemarker.getTemplate(template);
                references.read(
                        template,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                                .toString());
            } catch (CharacterCodingException e) {
                findings.add(
                        Code.FILE_ENCODING,
                        Location.of(name + "/" + template),
                        "The file is not UTF-8.",
                        "Save it as UTF-8.");
            } catch (FileNotFoundException | AccessDeniedException e) { // FreeMarker opens files in the old way
                findings.add(
                        Code.FILE_UNREADABLE,
                        Location.of(name + "/" + template),
                        Message.of("The file cannot be read: {0}.", Refused.of(e)),
                        Message.of("Check its permissions."));
            } catch (ParseException e) {
                failure.syntax(e);
            }
        }
        return sane;
    }

    /**
     * Tells those that are missing of the project's own types, and what templates name that is not there, and links out of the
     * folder of files that go out as they are.
     */
    public void tellMissing(Findings findings) {
        site.ownTemplates().forEach((type, file) -> {
            if (!has(file)) {
                missing(type, file, findings);
            }
        });
        SiteAssets.check(site, findings);
        references.tellMissing(this::has, names, assets.paths().keySet(), findings);
    }

    void missing(String type, String file, Findings findings) {
        findings.add(
                Code.TEMPLATE_FAILED,
                Location.of(site.name(folder) + "/" + file),
                Message.of("The template of the document type {0} is missing.", type),
                Message.of("Create it, or set {0} in {1}.", "template." + type + ".file", SiteConfiguration.FILE));
    }

    /** The configuration they were opened with. */
    public SiteConfiguration site() {
        return site;
    }

    public Assets assets() {
        return assets;
    }

    /** Whether there is a file for a template, sound or not. */
    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /**
     * Renders a fragment. What fails is a finding, and the fragment is empty.
     *
     * @param name the template below the templates folder, for example {@code fragments/chart.ftlh}
     */
    public String fragment(String name, Map<String, ?> model) {
        return render(name, new SimpleHash(model, freemarker.getObjectWrapper()), name)
                .orElse("");
    }

    /** Adds what has failed to the findings: a mistake once, however many pages it spoils. */
    public void tellFailures() {
        failure.tell();
    }

    /**
     * Renders to the end or not at all.
     *
     * @param what the page, for the finding
     * @return empty when it failed, which {@link #tellFailures()} tells
     */
    Optional<String> render(String name, TemplateHashModel model, String what) {
        try {
            Template template = freemarker.getTemplate(name);
            StringWriter whole = new StringWriter(1 << 14);
            template.process(model, whole);
            return Optional.of(whole.toString());
        } catch (TemplateException e) {
            failure.rendering(what, name, e);
        } catch (IOException e) {
            failure.loading(what, name, e);
        } catch (StackOverflowError e) {
            failure.endless(what, name);
        }
        return Optional.empty();
    }

    /** Whether a template escapes: {@code .ftlh} by its name, others by {@code <#ftl output_format="HTML">}. */
    boolean escapes(String name) {
        try {
            return freemarker.getTemplate(name).getOutputFormat() == HTMLOutputFormat.INSTANCE;
        } catch (IOException e) {
            return false;
        }
    }

    freemarker.template.ObjectWrapper wrapper() {
        return freemarker.getObjectWrapper();
    }

    /** A byte order mark, which some editors write, is no part of a page. */
    private static final class WithoutMark extends FileTemplateLoader {
        private static final int MARK = '\uFEFF';

        WithoutMark(File folder) throws IOException {
            super(folder);
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            PushbackReader reader = new PushbackReader(super.getReader(source, encoding));
            int first = reader.read();
            if (first >= 0 && first != MARK) {
                reader.unread(first);
            }
            return reader;
        }
    }
}
