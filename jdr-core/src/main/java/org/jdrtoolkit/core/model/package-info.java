/** Job Demands–Resources theory as data: constructs, levers, effects, flows, indicators and the evidence for every number. */
package org.jdrtoolkit.core.model;
