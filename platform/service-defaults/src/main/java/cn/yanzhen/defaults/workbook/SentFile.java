package cn.yanzhen.defaults.workbook;

import cn.yanzhen.defaults.access.Caller;
import cn.yanzhen.defaults.problem.Refusal;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody sent to be checked.
 *
 * @param wanted what they should choose, when it is empty
 */
record SentFile(MultipartFile file, String wanted) {
  ResponseEntity<?> checkedBy(Imports imports, Caller caller) throws IOException {
    if (file.isEmpty()) {
      return Refusal.invalid("workbook/empty", "file", "文件是空的，请选择" + wanted + "。").toResponse();
    }
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(imports.check(caller, name, file.getBytes()));
  }
}
