/** Wellbeing, performance, and the pattern that a change in both makes. */
package org.jdrtoolkit.core.outcome;
