package cn.yanzhen.resource.file;

/** A file that lies in the store, under the name its giver gave it. */
public record StoredFile(String sha256, FileName fileName, String mediaType, long size) {}
