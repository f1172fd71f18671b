/** Published models that ship with the toolkit, as data. */
package org.jdrtoolkit.core.library;
