# syntax=docker/dockerfile:1
# One image per service: docker build --file infra/docker/redlich.Dockerfile --target api|worker|web|migrate .

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /source
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY packages/contract/package.json packages/contract/
COPY packages/db/package.json packages/db/
COPY packages/domain/package.json packages/domain/
COPY packages/platform/package.json packages/platform/
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY apps/worker/package.json apps/worker/
COPY infra/package.json infra/
COPY e2e/package.json e2e/
RUN --mount=type=cache,target=/pnpm-store pnpm install --frozen-lockfile --store-dir /pnpm-store
COPY . .
RUN NODE_ENV=production pnpm --filter @redlich/web build && node infra/docker/bundle.ts /bundles

FROM node:24.21.0-bookworm-slim AS service
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /app
# Volumes made from this folder belong to the service's user.
RUN install --directory --owner node --group node /data
USER node

FROM service AS migrate
COPY --from=build /bundles/migrate /app
CMD ["node", "dist/main.js"]

FROM service AS api
COPY --from=build /bundles/api /app
ENV REDLICH_API_HOST=0.0.0.0 REDLICH_DATA_DIR=/data
EXPOSE 3001
CMD ["node", "main.js"]

FROM service AS worker
COPY --from=build /bundles/worker /app
ENV REDLICH_SMTP_HOST=0.0.0.0 REDLICH_OUTBOX_HOST=0.0.0.0 REDLICH_DATA_DIR=/data
EXPOSE 2525 1080
CMD ["node", "main.js"]

FROM service AS web
COPY --from=build /bundles/web /app
ENV REDLICH_WEB_HOST=0.0.0.0
EXPOSE 3000
CMD ["node", "server/main.js"]
