package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.Project;
import org.bifolio.pages.Csv;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePath;

/** Each printed table as CSV and XLSX; all facts of an issuer as CSV, XLSX and JSON. */
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
            for (Filing filing : issuer.filings()) {
                filing.tables().forEach(table -> files.addAll(table(filing, table)));
            }
            files.addAll(all(issuer));
        }
        return files;
    }

    private List<SiteFile> table(Filing filing, PrintedTable table) {
        TableBook book = new TableBook(project, filing, table);
        return List.of(
                SiteFile.text(SitePath.data(filing, table, "csv"), () -> csv(book.cells())),
                SiteFile.bytes(SitePath.data(filing, table, "xlsx"), () -> book.bytes(columns, book.cells())));
    }

    private List<SiteFile> all(Issuer issuer) {
        return List.of(
                SiteFile.text(SitePath.data(issuer, "csv"), () -> csv(rows(issuer))),
                SiteFile.bytes(
                        SitePath.data(issuer, "xlsx"),
                        () -> Workbooks.of(workbook -> Workbooks.list(workbook, "Facts 数据", columns, rows(issuer)))),
                SiteFile.text(SitePath.data(issuer, "json"), () -> new FactsJson(project, issuer).of(rows(issuer))));
    }

    private String csv(List<DataRow> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Columns.Column::head).toList());
        rows.forEach(row -> lines.add(columns.stream()
                .map(column -> Csv.safe(column.value().apply(row).text()))
                .toList()));
        return Csv.of(lines);
    }

    private List<DataRow> rows(Issuer issuer) {
        return project.facts().all().stream()
                .filter(fact -> fact.key().issuer().equals(issuer.code()))
                .flatMap(fact -> issuer.filing(fact.filing()).stream().map(filing -> DataRow.of(filing, fact)))
                .toList();
    }
}
