/**
 * Files (文件): resumable uploads (tus 1.0), stored by content on disk, read back with their hash as
 * name.
 *
 * <p>Times here are real times, taken from the database: an upload must not expire because the
 * business clock was moved.
 */
@NullMarked
package cn.yanzhen.resource.file;

import org.jspecify.annotations.NullMarked;
