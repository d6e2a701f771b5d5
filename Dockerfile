# Every part from one recipe: docker build --build-arg PART=community-service --target part .
# The jars and pages are built before (make build); nothing is compiled in here.
FROM eclipse-temurin:25-jre AS apart
ARG PART
COPY ${PART}/target/${PART}-1.0.0-SNAPSHOT.jar /part.jar
RUN java -Djarmode=tools -jar /part.jar extract --destination /app --application-filename app.jar

FROM eclipse-temurin:25-jre AS part
RUN mkdir -p /data/files && chown -R 10001:10001 /data
COPY --from=apart /app /app
WORKDIR /app
USER 10001:10001
ENV JAVA_OPTIONS="-XX:MaxRAMPercentage=60" HEALTH_PATH=/actuator/health
# bash alone, so that the image needs no curl
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=6 CMD \
  ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET %s HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' \"$HEALTH_PATH\" >&3 && head -1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTIONS --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Duser.timezone=Asia/Shanghai -XX:+ExitOnOutOfMemoryError -jar /app/app.jar"]

FROM part AS gateway
COPY web/dist /app/web
ENV YANZHEN_WEB_DIR=/app/web
