package org.bifolio.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something that is measured once a round.
 *
 * @param name for the table: {@code Hugo 0.111.3}
 * @param before what is done, unmeasured, each time before
 * @param after the same afterwards; throws when the run did not do what it should
 * @param folder where the command runs
 * @param output the folder it fills; empty when it writes nothing
 */
record Step(String name, Runnable before, Runnable after, List<String> command, Path folder, Optional<Path> output) {

    /** From nothing: what earlier runs made is deleted first. */
    static Step cold(String name, List<String> command, Path folder, String output, String... made) {
        return new Step(
                name,
                () -> {
                    new Folder(folder.resolve(output)).delete();
                    for (String each : made) {
                        new Folder(folder.resolve(each)).delete();
                    }
                },
                () -> {},
                command,
                folder,
                Optional.of(folder.resolve(output)));
    }

    Measured run() {
        before.run();
        Measured measured = Measured.run(command, folder);
        after.run();
        return measured;
    }
}
