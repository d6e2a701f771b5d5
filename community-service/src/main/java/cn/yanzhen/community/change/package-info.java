/**
 * 变更: an approved community changes by a case, with a reason, a checklist and an approval. Uses the
 * rooms school and community.
 */
@NullMarked
package cn.yanzhen.community.change;

import org.jspecify.annotations.NullMarked;
