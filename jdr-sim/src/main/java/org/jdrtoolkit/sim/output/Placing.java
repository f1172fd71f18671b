package org.jdrtoolkit.sim.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.RecordReader;

/**
 * Puts complete results where they belong. Where nothing is yet, their folder is renamed. Where a folder is, maybe a link or a mount, it stays, with
 * all in it that is not ours; of ours, which is what the manifest there names, each file is taken out and each new one put in:
 *
 * <ol>
 *   <li>the new results become {@code .jdr-new} in the folder, which only one process can do at a time;
 *   <li>the former manifest, then the former files, move into that: what fails until here, is undone;
 *   <li>the new files move out of it, the manifest last;
 *   <li>{@code .jdr-new} is removed.
 * </ol>
 *
 * <p>Whoever finds {@code .jdr-new} of a process that was killed goes on where that was.
 */
final class Placing {

    private static final String NEW = ".jdr-new";
    private static final String FORMER = ".former";
    private static final String OWNER = ".owner";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path out;
    private final Path target;
    private final Path staged;

    private Placing(Path place, Path target) {
        this.out = place.toAbsolutePath().getParent();
        this.target = target;
        this.staged = target.resolve(NEW);
    }

    /** Puts the results of a run in place; if that throws, they are where they were, and so is what was there before. */
    static void put(Path results, Path place, WorkFolder owner) throws IOException {
        Path target = followed(place);
        if (!Files.exists(target)) {
            try {
                Files.move(results, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileSystemException e) {
                if (!Files.exists(target)) {
                    throw e;
                }
            }
        }
        if (!Files.isDirectory(target)) {
            throw new NotDirectoryException(target.toString());
        }
        Placing placing = new Placing(place, target);
        boolean isCopied = placing.stage(results, owner);
        try {
            placing.isFree();
            placing.takeOut();
            placing.putIn();
        } catch (IOException e) {
            placing.undo(results, isCopied);
            throw e;
        }
        placing.cleanUp();
    }

    /** Goes on with what a killed process has begun in a place, if that is dead. */
    static void finish(Path place) throws IOException {
        Path target = followed(place);
        Placing placing = new Placing(place, target);
        if (Files.isDirectory(placing.staged) && placing.isOwnerDead()) {
            placing.goOn();
        }
    }

    /** Whether a place can take results that replace others: tried by making and removing something. */
    static void attempt(Path place) throws IOException {
        Path target = followed(place);
        if (Files.exists(target)) {
            if (!Files.isDirectory(target)) {
                throw new NotDirectoryException(target.toString());
            }
            Files.delete(Files.createDirectory(target.resolve(NEW + "-" + UUID.randomUUID())));
        }
    }

    /** The manifest in a place, if a run has left one there. */
    static Optional<Manifest> manifest(Path place) {
        Path file = place.resolve(Manifest.FILE);
        return Files.exists(file) ? RecordReader.read(file, Manifest.class).value() : Optional.empty();
    }

    /** Where a link leads; the folder it leads to is made. */
    private static Path followed(Path place) throws IOException {
        if (!Files.isSymbolicLink(place)) {
            return place;
        }
        if (!Files.exists(place)) {
            Files.createDirectories(place.resolveSibling(Files.readSymbolicLink(place)));
        }
        return place.toRealPath();
    }

    /** Makes the results {@code .jdr-new}; says whether they were copied, because the place is on another disk. */
    private boolean stage(Path results, WorkFolder owner) throws IOException {
        long begin = System.nanoTime();
        Files.writeString(results.resolve(OWNER), owner.folder().getFileName().toString());
        Path copy = target.resolve(NEW + "-" + UUID.randomUUID());
        boolean isCopied = false;
        while (true) {
            if (Files.isDirectory(staged) && (isOwnerDead() || System.nanoTime() - begin > PATIENCE_NANOS)) {
                goOn();
            }
            try {
                if (!Files.isDirectory(staged)) {
                    Files.move(isCopied ? copy : results, staged, StandardCopyOption.ATOMIC_MOVE);
                    return isCopied;
                }
            } catch (AtomicMoveNotSupportedException e) {
                Trees.copy(results, copy);
                Trees.force(copy);
                isCopied = true;
            } catch (FileSystemException e) {
                if (!Files.isDirectory(staged)) {
                    Trees.remove(copy);
                    Files.delete(results.resolve(OWNER));
                    throw e;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private boolean isOwnerDead() {
        try {
            Path owner = out.resolve(Files.readString(staged.resolve(OWNER)));
            return !Files.isDirectory(owner) || !WorkFolder.isAlive(owner);
        } catch (IOException e) {
            return false; // it has just ended
        }
    }

    /** Whatever is not ours must not stand where a file of ours belongs. */
    private void isFree() throws IOException {
        Set<String> ours = former();
        for (String name : incoming()) {
            Path place = target.resolve(name);
            boolean isOurs = ours.contains(name) || name.equals(Manifest.FILE) && (manifest(target).isPresent() || !Files.exists(place));
            if (!isOurs && Files.exists(place, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(place)) {
                throw new FileAlreadyExistsException(place.toString(), null, "is not a file of this toolkit's, and stays");
            }
            for (Path around = place.getParent(); !around.equals(target); around = around.getParent()) {
                if (Files.exists(around) && !Files.isDirectory(around)) {
                    throw new FileAlreadyExistsException(around.toString(), null, "is not a folder of this toolkit's, and stays");
                }
            }
        }
    }

    /** The files that the former run wrote, by its own manifest; any other file belongs to somebody else. */
    private Set<String> former() {
        Set<String> names = outputs(manifest(staged.resolve(FORMER)).or(() -> manifest(target)));
        names.removeIf(name -> !target.resolve(name).normalize().startsWith(target));
        return names;
    }

    private static Set<String> outputs(Optional<Manifest> manifest) {
        Set<String> names = new HashSet<>();
        manifest.ifPresent(run -> run.outputs().forEach(output -> names.add(output.file())));
        names.remove(Manifest.FILE);
        return names;
    }

    /** The new files that are still to be moved out, with the manifest. */
    private Set<String> incoming() throws IOException {
        Set<String> names = new TreeSet<>(Trees.names(staged));
        names.removeIf(name -> name.equals(OWNER) || name.startsWith(FORMER + "/"));
        return names;
    }

    private void takeOut() throws IOException {
        Path taken = staged.resolve(FORMER);
        if (!Files.exists(taken.resolve(Manifest.FILE)) && Files.exists(target.resolve(Manifest.FILE))) {
            move(target.resolve(Manifest.FILE), taken.resolve(Manifest.FILE));
        }
        Set<String> incoming = incoming();
        Set<String> putIn = outputs(manifest(staged));
        putIn.removeAll(incoming);
        for (String name : former()) {
            Path file = target.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !putIn.contains(name)) {
                move(file, taken.resolve(name));
            }
        }
    }

    private void putIn() throws IOException {
        Set<String> incoming = incoming();
        for (String name : incoming) {
            if (!name.equals(Manifest.FILE)) {
                move(staged.resolve(name), target.resolve(name));
            }
        }
        for (String name : former()) {
            removeEmpty(target.resolve(name).getParent());
        }
        if (incoming.contains(Manifest.FILE)) {
            move(staged.resolve(Manifest.FILE), target.resolve(Manifest.FILE));
        }
    }

    private void cleanUp() {
        try {
            Trees.remove(staged);
        } catch (IOException e) {
            return; // all is in place; the next run will try again
        }
    }

    /** Folders that held our files alone go with them. */
    private void removeEmpty(Path folder) throws IOException {
        for (Path each = folder; !each.equals(target) && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS); each = each.getParent()) {
            try (Stream<Path> entries = Files.list(each)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }

    /** After the manifest nothing is left to do but to clean up. */
    private void goOn() throws IOException {
        try {
            if (incoming().contains(Manifest.FILE)) {
                takeOut();
                putIn();
            }
        } catch (NoSuchFileException e) {
            if (Files.isDirectory(staged)) {
                throw e;
            } // otherwise somebody else was quicker
        }
        cleanUp();
    }

    private void undo(Path results, boolean isCopied) throws IOException {
        Set<String> putIn = outputs(manifest(staged));
        putIn.removeAll(incoming());
        for (String name : putIn) {
            if (Files.isRegularFile(target.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                move(target.resolve(name), staged.resolve(name));
            }
        }
        Path taken = staged.resolve(FORMER);
        if (Files.isDirectory(taken)) {
            for (String name : Trees.names(taken)) {
                move(taken.resolve(name), target.resolve(name));
            }
            Trees.remove(taken);
        }
        if (isCopied) {
            Trees.remove(staged);
        } else {
            Files.move(staged, results, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(results.resolve(OWNER));
    }

    /** Moves a file; what somebody has put on another disk by a link stays there. */
    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path place = Files.isSymbolicLink(to) && Files.exists(to) ? to.toRealPath() : to;
        try {
            Files.move(from, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path part = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".part");
            Files.copy(from, part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            Files.delete(from);
        }
    }
}
