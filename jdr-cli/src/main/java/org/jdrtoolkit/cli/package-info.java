/** The jdr command: run, check, explain and list scenarios and models. */
package org.jdrtoolkit.cli;
