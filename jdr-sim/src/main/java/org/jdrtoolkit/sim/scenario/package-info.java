/** A question about a workforce over time: who, when, which plans, and how they are judged. */
package org.jdrtoolkit.sim.scenario;
