/** Notes on record components from which reading, checking, the JSON Schemas and the field tables are all derived. */
package org.jdrtoolkit.core.shape;
