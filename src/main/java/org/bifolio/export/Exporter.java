package org.bifolio.export;

import java.util.List;
import org.bifolio.pages.SiteFile;

/** Makes files of one kind from what is published. The same content gives the same bytes. */
interface Exporter {
    List<SiteFile> files();
}
