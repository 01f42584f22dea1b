# The program in a container, built from clean:
#
#   docker build -t fashion-mnist .
#   docker run --rm -v "$PWD/reports:/fashion-mnist/reports" -v "$PWD/data:/fashion-mnist/data" fashion-mnist demo
#
# It runs as an ordinary user, number 1000. Where yours is another, add: --user "$(id -u):$(id -g)"

FROM debian:bookworm-slim AS java
RUN apt-get update \
  && apt-get install -y --no-install-recommends openjdk-17-jdk-headless fontconfig fonts-dejavu-core \
  && rm -rf /var/lib/apt/lists/*

FROM java AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends maven \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /fashion-mnist
COPY . .
RUN ./fashion --version

FROM java
RUN useradd --uid 1000 --create-home learner
WORKDIR /fashion-mnist
COPY --from=build /fashion-mnist/fashion /fashion-mnist/pom.xml /fashion-mnist/LICENSE /fashion-mnist/NOTICE ./
COPY --from=build /fashion-mnist/target ./target
COPY --from=build /fashion-mnist/docs/photos ./docs/photos
COPY --from=build /fashion-mnist/reports/example ./reports/example
COPY --from=build /fashion-mnist/data ./data
RUN chown learner reports data
USER learner
ENTRYPOINT ["./fashion"]
CMD ["--help"]
