/** Charts as files. */
package org.jdrtoolkit.charts.export;
