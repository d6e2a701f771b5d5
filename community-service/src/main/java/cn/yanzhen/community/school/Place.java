package cn.yanzhen.community.school;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A point on the map in degrees, kept to six decimals (some ten centimetres). */
public record Place(BigDecimal longitude, BigDecimal latitude) {
  public Place {
    if (!isLongitude(longitude) || !isLatitude(latitude)) {
      throw new IllegalArgumentException("no place on earth: " + longitude + ", " + latitude);
    }
    longitude = longitude.setScale(6, RoundingMode.HALF_UP);
    latitude = latitude.setScale(6, RoundingMode.HALF_UP);
  }

  public static boolean isLongitude(BigDecimal degrees) {
    return degrees.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
  }

  public static boolean isLatitude(BigDecimal degrees) {
    return degrees.abs().compareTo(BigDecimal.valueOf(90)) <= 0;
  }
}
