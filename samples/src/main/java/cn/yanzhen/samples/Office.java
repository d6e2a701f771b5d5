package cn.yanzhen.samples;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * The smallest documents (.docx) and slides (.pptx) that office programs open without complaint.
 */
final class Office {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String KIND =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SPACES =
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

  private Office() {}

  static byte[] document(String title, List<String> paragraphs) {
    var body = new StringBuilder();
    body.append(
            "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz"
                + " w:val=\"36\"/></w:rPr><w:t>")
        .append(xml(title))
        .append("</w:t></w:r></w:p>");
    for (var paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(xml(paragraph)).append("</w:t></w:r></w:p>");
    }
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        types(
            "/word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"));
    parts.put("_rels/.rels", relations(KIND + "officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        HEAD
            + "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "<w:sectPr/></w:body></w:document>");
    return Zip.ofText(parts);
  }

  static byte[] slides(String title, List<String> pages) {
    var all = new java.util.ArrayList<String>();
    all.add(title);
    all.addAll(pages);
    var prefix = "application/vnd.openxmlformats-officedocument.presentationml.";
    var kinds =
        new java.util.ArrayList<String>(
            List.of(
                "/ppt/presentation.xml", prefix + "presentation.main+xml",
                "/ppt/slideMasters/slideMaster1.xml", prefix + "slideMaster+xml",
                "/ppt/slideLayouts/slideLayout1.xml", prefix + "slideLayout+xml",
                "/ppt/theme/theme1.xml",
                    "application/vnd.openxmlformats-officedocument.theme+xml"));
    var parts = new LinkedHashMap<String, String>();
    var ids = new StringBuilder();
    var links =
        new java.util.ArrayList<String>(
            List.of(KIND + "slideMaster", "slideMasters/slideMaster1.xml"));
    for (var i = 1; i <= all.size(); i++) {
      kinds.addAll(List.of("/ppt/slides/slide" + i + ".xml", prefix + "slide+xml"));
      links.addAll(List.of(KIND + "slide", "slides/slide" + i + ".xml"));
      ids.append("<p:sldId id=\"")
          .append(255 + i)
          .append("\" r:id=\"rId")
          .append(i + 1)
          .append("\"/>");
    }
    parts.put("[Content_Types].xml", types(kinds.toArray(String[]::new)));
    parts.put("_rels/.rels", relations(KIND + "officeDocument", "ppt/presentation.xml"));
    parts.put(
        "ppt/presentation.xml",
        HEAD
            + "<p:presentation "
            + SPACES
            + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\""
            + " r:id=\"rId1\"/></p:sldMasterIdLst><p:sldIdLst>"
            + ids
            + "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\""
            + " cy=\"9144000\"/></p:presentation>");
    parts.put("ppt/_rels/presentation.xml.rels", relations(links.toArray(String[]::new)));
    var emptyTree = "<p:cSld><p:spTree>" + GROUP + "</p:spTree></p:cSld>";
    parts.put(
        "ppt/slideMasters/slideMaster1.xml",
        HEAD
            + "<p:sldMaster "
            + SPACES
            + ">"
            + emptyTree
            + "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
            + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\""
            + " accent6=\"accent6\" hlink=\"hlink\""
            + " folHlink=\"folHlink\"/><p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\""
            + " r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>");
    parts.put(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        relations(
            KIND + "slideLayout",
            "../slideLayouts/slideLayout1.xml",
            KIND + "theme",
            "../theme/theme1.xml"));
    parts.put(
        "ppt/slideLayouts/slideLayout1.xml",
        HEAD + "<p:sldLayout " + SPACES + ">" + emptyTree + "</p:sldLayout>");
    parts.put(
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        relations(KIND + "slideMaster", "../slideMasters/slideMaster1.xml"));
    parts.put("ppt/theme/theme1.xml", HEAD + THEME);
    for (var i = 1; i <= all.size(); i++) {
      parts.put(
          "ppt/slides/slide" + i + ".xml",
          HEAD
              + "<p:sld "
              + SPACES
              + "><p:cSld><p:spTree>"
              + GROUP
              + box(2, all.get(i - 1), i == 1 ? 4000 : 2800)
              + "</p:spTree></p:cSld></p:sld>");
      parts.put(
          "ppt/slides/_rels/slide" + i + ".xml.rels",
          relations(KIND + "slideLayout", "../slideLayouts/slideLayout1.xml"));
    }
    return Zip.ofText(parts);
  }

  private static final String GROUP =
      "<p:nvGrpSpPr><p:cNvPr id=\"1\""
          + " name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";

  private static final String THEME = theme();

  private static String box(int id, String text, int size) {
    return "<p:sp><p:nvSpPr><p:cNvPr id=\""
        + id
        + "\" name=\"text\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off"
        + " x=\"900000\" y=\"2200000\"/><a:ext cx=\"10400000\" cy=\"2400000\"/></a:xfrm><a:prstGeom"
        + " prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr"
        + " wrap=\"square\"/><a:p><a:r><a:rPr lang=\"zh-CN\" sz=\""
        + size
        + "\"/><a:t>"
        + xml(text)
        + "</a:t></a:r></a:p></p:txBody></p:sp>";
  }

  private static String theme() {
    var colours = new StringBuilder();
    var values =
        List.of(
            "dk1:1F2A44",
            "lt1:FFFFFF",
            "dk2:2E4A7D",
            "lt2:F3F6FA",
            "accent1:3B6FB6",
            "accent2:E08E45",
            "accent3:5FA777",
            "accent4:B85C6A",
            "accent5:8A78B8",
            "accent6:4BA3A8",
            "hlink:3B6FB6",
            "folHlink:8A78B8");
    for (var value : values) {
      var parts = value.split(":");
      colours.append(
          "<a:%s><a:srgbClr val=\"%s\"/></a:%s>".formatted(parts[0], parts[1], parts[0]));
    }
    var font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    var fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " name=\"Yanzhen\"><a:themeElements><a:clrScheme name=\"Yanzhen\">"
        + colours
        + "</a:clrScheme><a:fontScheme name=\"Yanzhen\"><a:majorFont>"
        + font
        + "</a:majorFont><a:minorFont>"
        + font
        + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Yanzhen\"><a:fillStyleLst>"
        + fill
        + "</a:fillStyleLst><a:lnStyleLst>"
        + ("<a:ln>" + fill.substring(0, fill.length() / 3) + "</a:ln>").repeat(3)
        + "</a:lnStyleLst><a:effectStyleLst>"
        + "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)
        + "</a:effectStyleLst><a:bgFillStyleLst>"
        + fill
        + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
  }

  private static String types(String... namesAndKinds) {
    var text =
        new StringBuilder(HEAD)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append(
                "<Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (var i = 0; i < namesAndKinds.length; i += 2) {
      text.append(
          "<Override PartName=\"%s\" ContentType=\"%s\"/>"
              .formatted(namesAndKinds[i], namesAndKinds[i + 1]));
    }
    return text.append("</Types>").toString();
  }

  private static String relations(String... kindsAndTargets) {
    var text = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + RELATIONS + "\">");
    for (var i = 0; i < kindsAndTargets.length; i += 2) {
      text.append(
          "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>"
              .formatted(i / 2 + 1, kindsAndTargets[i], kindsAndTargets[i + 1]));
    }
    return text.append("</Relationships>").toString();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
