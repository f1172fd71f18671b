package org.jdrtoolkit.sim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A host such as Eclipse loads the libraries in a class loader of their own, stops runs, goes on, and closes it. */
class HostTest {

    @Test
    void noThreadOfOursStaysWhenRunsHaveEnded() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> hosted = loader.loadClass(HostedRun.class.getName());
            assertThat(hosted).isNotSameAs(HostedRun.class);

            Object outcome = ((Callable<?>) hosted.getDeclaredConstructor().newInstance()).call();

            assertThat(outcome).isEqualTo("stopped true, some worlds true, all worlds 6, plans 1");
            assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().startsWith("jdr-"))
                    .noneMatch(thread -> thread.getContextClassLoader() == loader);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
