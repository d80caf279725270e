package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.pages.SitePath;

/** Each printed table as CSV and XLSX; all facts of an issuer as CSV, XLSX and JSON, and the JSON's schema. */
final class DataFiles implements Exporter {
    private final Project project;
    private final List<Columns.Column> columns;

    DataFiles(Project project) {
        this.project = project;
        this.columns = new Columns(project).all();
    }

    @Override
    public List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        for (Issuer issuer : project.issuers()) {
            issuer.filings().parallelStream()
                    .flatMap(filing -> filing.tables().stream().map(table -> table(filing, table)))
                    .toList()
                    .forEach(files::addAll);
            files.addAll(all(issuer));
        }
        files.add(new SiteFile(SitePath.SCHEMA, FactsJson.schema()));
        return files;
    }

    private List<SiteFile> table(Filing filing, PrintedTable table) {
        TableBook book = new TableBook(project, filing, table);
        List<DataRow> cells = book.cells();
        return List.of(
                SiteFile.text(SitePath.data(filing, table, "csv"), Csv.of(columns, cells)),
                new SiteFile(SitePath.data(filing, table, "xlsx"), book.bytes(columns, cells)));
    }

    private List<SiteFile> all(Issuer issuer) {
        List<DataRow> rows = project.facts().all().stream()
                .filter(fact -> fact.key().issuer().equals(issuer.code()))
                .flatMap(fact -> issuer.filing(fact.filing()).stream().map(filing -> DataRow.of(filing, fact)))
                .toList();
        byte[] book = Workbooks.of(workbook -> Workbooks.list(workbook, "Facts 数据", columns, rows));
        return Stream.of(
                        SiteFile.text(SitePath.data(issuer, "csv"), Csv.of(columns, rows)),
                        new SiteFile(SitePath.data(issuer, "xlsx"), book),
                        SiteFile.text(SitePath.data(issuer, "json"), new FactsJson(project, issuer).of(rows)))
                .toList();
    }
}
