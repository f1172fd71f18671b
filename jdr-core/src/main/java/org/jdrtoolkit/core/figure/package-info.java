/** Numbers as files and messages write them. */
package org.jdrtoolkit.core.figure;
