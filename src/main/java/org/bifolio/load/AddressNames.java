package org.bifolio.load;

import java.nio.file.Path;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/** Names of files and folders that become addresses of pages: of whatever letters, without what links and systems read otherwise. */
final class AddressNames {
    private static final String READ_OTHERWISE = "\"#%&'*:<>?\\|";

    private final ProjectFiles files;
    private final Findings findings;

    AddressNames(ProjectFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * Tells the first character that no address takes, or no Windows.
     *
     * @param name what of the file's name becomes an address
     */
    void check(Path file, String name) {
        name.chars()
                .filter(AddressNames::readOtherwise)
                .findFirst()
                .ifPresent(bad -> findings.add(
                        Code.FILE_NAME,
                        Location.of(files.name(file)),
                        Message.of(
                                "The name becomes an address, in which “{0}” cannot stand.", Character.toString(bad)),
                        Message.of(
                                "Rename it, for example to {0}.",
                                file.getFileName().toString().replace(name, plain(name)))));
    }

    private static boolean readOtherwise(int character) {
        return Character.isISOControl(character) || READ_OTHERWISE.indexOf(character) >= 0;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars().forEach(each -> plain.append(readOtherwise(each) ? '-' : (char) each));
        return plain.toString();
    }
}
