/** The register of schools of a district. Uses no other room. */
@NullMarked
package cn.yanzhen.community.school;

import org.jspecify.annotations.NullMarked;
