/** Words for people, by language. */
package org.jdrtoolkit.core.text;
