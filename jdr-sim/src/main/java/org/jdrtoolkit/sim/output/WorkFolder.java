package org.jdrtoolkit.sim.output;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hidden folder in which a run works: the log of its worlds, and its results until they are put in place. Its name says on which machine and in
 * which virtual machine, so that processes of other machines and containers do not take it for their own, or its run for dead.
 *
 * <p>A run holds a lock of the system on it, which ends with the process however that ends, and touches it every second. Whether a run goes on is
 * told from the lock where that can be trusted: on the same kernel, or the same machine. Elsewhere a lock that can be had proves nothing, and a run
 * counts as dead for somebody who wants to read after two minutes without a touch, for somebody who wants to remove after a week.
 */
final class WorkFolder implements Closeable {

    private static final String LOCK = "lock";
    private static final String LOG = "worlds";
    private static final String RESULTS = "results";

    private static final long MOST_MILLISECONDS_BETWEEN_TOUCHES = TimeUnit.MINUTES.toMillis(2);
    private static final long FORGOTTEN_MILLISECONDS = TimeUnit.DAYS.toMillis(7);
    /** Beyond the end of the file: where locks forbid reading, everything stays readable. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    /** Differs whenever the system was started anew; the same in all containers of a system. */
    private static final String KERNEL = hash(file("/proc/sys/kernel/random/boot_id"));
    private static final String MACHINE = hash(machine());
    private static final String JAVA = random();

    private final Path folder;
    private final FileChannel lock;
    private final Optional<FileLock> held;

    private WorkFolder(Path folder, FileChannel lock, Optional<FileLock> held) {
        this.folder = folder;
        this.lock = lock;
        this.held = held;
    }

    /** Makes the folder of a run of a scenario, and holds it. */
    static WorkFolder make(Path out, String id) throws IOException {
        Path folder = Files.createDirectory(out.resolve("." + id + "-run-" + KERNEL + "-" + MACHINE + "-" + JAVA + "-" + random()));
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WorkFolder made = new WorkFolder(folder, lock, locked(lock));
        made.touch();
        return made;
    }

    /** The lock, or nothing where the disk has none; the touches must do then. */
    private static Optional<FileLock> locked(FileChannel lock) {
        try {
            return Optional.ofNullable(lock.tryLock(LOCKED, 1, false));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The folders that runs of a scenario have made here and not removed, of those under way too. */
    static List<Path> all(Path out, String id) throws IOException {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(out)) {
            return entries.filter(entry -> name(id).matcher(entry.getFileName().toString()).matches()).sorted().toList();
        }
    }

    private static Pattern name(String id) {
        return Pattern.compile(Pattern.quote("." + id) + "-(run|left)-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{8}");
    }

    /** Whether the run that works in a folder may be going on. */
    static boolean isAlive(Path folder) {
        Matcher name = parsed(folder);
        return name.group(1).equals("run") && (name.group(4).equals(JAVA) || !isLockFree(folder) || !isHere(name) && isYounger(folder, MOST_MILLISECONDS_BETWEEN_TOUCHES));
    }

    /** Whether nobody can miss a folder: its run is dead for sure, or forgotten. */
    static boolean isAbandoned(Path folder) {
        Matcher name = parsed(folder);
        return !isAlive(folder) && (name.group(1).equals("left") || isHere(name) || !isYounger(folder, FORGOTTEN_MILLISECONDS));
    }

    private static Matcher parsed(Path folder) {
        Matcher name = Pattern.compile("\\..+-(run|left)-([0-9a-f]{8})-([0-9a-f]{8})-([0-9a-f]{8})-[0-9a-f]{8}").matcher(folder.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException("No run works in " + folder);
        }
        return name;
    }

    /** Whether locks of a folder's run can be trusted: same kernel, or same machine before it was started anew. */
    private static boolean isHere(Matcher name) {
        return name.group(2).equals(KERNEL) || name.group(3).equals(MACHINE);
    }

    private static boolean isLockFree(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE); FileLock got = lock.tryLock(LOCKED, 1, false)) {
            return got != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (NoSuchFileException e) {
            return !isYounger(folder, MOST_MILLISECONDS_BETWEEN_TOUCHES); // it may be about to be made
        } catch (IOException e) {
            return !isYounger(folder, MOST_MILLISECONDS_BETWEEN_TOUCHES); // the disk has no locks
        }
    }

    private static boolean isYounger(Path folder, long milliseconds) {
        try {
            Path touched = Files.exists(folder.resolve(LOCK)) ? folder.resolve(LOCK) : folder;
            return Math.abs(System.currentTimeMillis() - Files.getLastModifiedTime(touched).toMillis()) < milliseconds;
        } catch (IOException e) {
            return false; // it is gone
        }
    }

    /** The log in a folder, which may not exist. */
    static Path log(Path folder) {
        return folder.resolve(LOG);
    }

    Path folder() {
        return folder;
    }

    /** The folder for results; made when first needed. */
    Path results() throws IOException {
        return Files.createDirectories(folder.resolve(RESULTS));
    }

    /** Tells others that the run goes on. */
    void touch() {
        try {
            lock.write(ByteBuffer.wrap(new byte[] {0}), 0);
        } catch (IOException e) {
            return; // a full disk does not stop a run, and the lock tells the same
        }
    }

    /** Lets go of the folder and removes it. */
    @Override
    public void close() throws IOException {
        letGo();
        Trees.remove(folder);
    }

    /** Lets go of the folder, but leaves it, with or without results, for a later run to read. */
    Path leave(boolean withResults) throws IOException {
        letGo();
        if (!withResults) {
            Trees.remove(folder.resolve(RESULTS));
        }
        return Files.move(folder, left(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where results are that could not be put anywhere else, when the folder has been left. */
    Path resultsWhenLeft() {
        return left().resolve(RESULTS);
    }

    private Path left() {
        return folder.resolveSibling(folder.getFileName().toString().replaceFirst("-run-(?=[0-9a-f]{8}(-[0-9a-f]{8}){3}$)", "-left-"));
    }

    private void letGo() throws IOException {
        if (held.isPresent()) {
            held.get().release();
        }
        lock.close();
    }

    private static String hash(Optional<String> identity) {
        return identity.filter(text -> !text.isBlank()).map(text -> Manifest.FileHash.of("", text).sha256().substring(0, 8)).orElseGet(WorkFolder::random);
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Where Linux runs, only a machine id tells machines apart: containers may share a name. */
    private static Optional<String> machine() {
        Optional<String> name = file("/proc/sys/kernel/hostname");
        return name.isPresent() ? file("/etc/machine-id").map(id -> id + name.get())
                : Optional.ofNullable(System.getenv("COMPUTERNAME")).or(WorkFolder::hostName);
    }

    private static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> file(String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
