/**
 * What you see of a run: one class per chart, each a function from a result to a drawing.
 *
 * <p>Letters and lines are made for a picture about 1000 wide and 700 high; a smaller one is scaled down as a whole.
 */
package org.jdrtoolkit.charts;
