package cn.yanzhen.exchange.person;

import cn.yanzhen.defaults.workbook.FileSeal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files that wait for their commit, sealed as phones and identity numbers are. */
@Component
public class SealedFiles implements FileSeal {

  private final SealedTexts texts;

  SealedFiles(SealedTexts texts) {
    this.texts = texts;
  }

  @Override
  public byte[] seal(UUID file, byte[] content) {
    return texts.seal(SealedTexts.Purpose.FILE, file.toString(), content);
  }

  @Override
  public byte[] open(UUID file, byte[] sealed) {
    return texts.open(SealedTexts.Purpose.FILE, file.toString(), sealed);
  }

  /** Of a file that is kept in pieces; none can stand in another's place. */
  public byte[] seal(UUID file, int piece, byte[] content) {
    return texts.seal(SealedTexts.Purpose.FILE, file + "/" + piece, content);
  }

  public byte[] open(UUID file, int piece, byte[] sealed) {
    return texts.open(SealedTexts.Purpose.FILE, file + "/" + piece, sealed);
  }
}
