/** Annotations of record components, from which reading, checking, the JSON Schemas and the field tables are derived. */
package org.jdrtoolkit.core.shape;
