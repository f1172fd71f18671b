/** What plans cost and bring, in euros. */
package org.jdrtoolkit.sim.economics;
