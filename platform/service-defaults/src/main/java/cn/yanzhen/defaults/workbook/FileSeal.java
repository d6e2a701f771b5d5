package cn.yanzhen.defaults.workbook;

import java.util.UUID;

/**
 * How a service keeps what was read of a file until it is committed. One that takes in personal
 * data declares it as a bean; another keeps only rows of its own sheets, as they are.
 */
public interface FileSeal {

  FileSeal NONE =
      new FileSeal() {
        @Override
        public byte[] seal(UUID file, byte[] content) {
          return content;
        }

        @Override
        public byte[] open(UUID file, byte[] sealed) {
          return sealed;
        }
      };

  /** Bound to the file, so that no other can stand in its place. */
  byte[] seal(UUID file, byte[] content);

  byte[] open(UUID file, byte[] sealed);
}
