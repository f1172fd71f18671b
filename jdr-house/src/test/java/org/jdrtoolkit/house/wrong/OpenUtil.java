package org.jdrtoolkit.house.wrong;

/** Open to all, and called after nothing. */
public class OpenUtil {
}
