/** Who reads, and whose names the reader may see. Uses no other room. */
@NullMarked
package cn.yanzhen.dashboard.reader;

import org.jspecify.annotations.NullMarked;
