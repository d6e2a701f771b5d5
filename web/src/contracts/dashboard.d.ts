// From contracts/http/dashboard.openapi.json by `npm run contracts`; never edited.
export interface paths {
    "/api/v1/dashboard/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 所有指标
         * @description All figures as of the business day.
         */
        get: operations["listFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/figures/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个指标
         * @description One figure.
         */
        get: operations["getFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/figures/{key}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标背后的明细
         * @description The records behind a figure; `total` of side=numerator equals the figure's numerator. Fields differ by figure: `columns` names them.
         */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/figures/{key}/evidence.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出明细
         * @description The same as a file with Chinese headings and words.
         */
        get: operations["exportEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标的每日数值
         * @description A figure on each day, both ends included, at most 400 days; the last 30 days unless told otherwise.
         */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指标的分组
         * @description A figure by one of its dimensions, greatest first. Dimensions of several values a record (stage of a school, subject of a person) count it in each.
         */
        get: operations["getBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 教共体一览
         * @description Every community of the district with its schools and what moves in it today.
         */
        get: operations["listCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 最新动态
         * @description The latest happenings in words, newest first.
         */
        get: operations["listFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实时推送
         * @description Server-sent events. At first every figure, then `figure` (data: Figure) for each that changed, `happening` (data: Happening, with id) as it was applied, `reset` (load figures and feed anew: too much was missed, or the past was told anew). A comment every 10 s keeps the line alive. The connection ends after 10 minutes, when the listener does not keep up, or when the account opened more than 8 (the newest win): come back with the last id.
         */
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重建
         * @description Empties all projections and reads the topics again. Meanwhile figures are incomplete and nothing is streamed.
         */
        post: operations["beginRebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/rebuild/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 重建的进度
         * @description How far it got.
         */
        get: operations["getRebuild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 待办
         * @description What waits for the caller here: so far nothing.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {unknown} */
        FigureKey: "coverage" | "communities" | "needsOpen" | "needsFilled" | "assignmentsInForce" | "assignmentsPersonTimes" | "persons" | "returned" | "resources" | "downloads" | "requestsOpen" | "requestsAccepted" | "jointResearch" | "syncClasses" | "studios";
        Figure: {
            key: components["schemas"]["FigureKey"];
            title: string;
            /** @description The numerator; with unit % numerator by denominator, at most four decimals (0.8) */
            value: string;
            numerator: number;
            denominator: number;
            /** @description %, 个, 条, 人次, 人, 件, 次 */
            unit: string;
            numeratorLabel: string;
            denominatorLabel: string;
            /** Format: date */
            date: string;
            /** @description Path of the records behind the numerator */
            evidence: string;
        };
        Figures: {
            /** Format: date */
            asOf: string;
            district: string;
            figures: components["schemas"]["Figure"][];
            /** @description The projections are being read anew: the figures are not whole yet. */
            rebuilding: boolean;
        };
        Column: {
            name: string;
            heading: string;
            /** @description Words of the codes, when the field is a code or a list of codes */
            words: {
                [key: string]: string;
            } | null;
        };
        Evidence: {
            figure: components["schemas"]["Figure"];
            columns: components["schemas"]["Column"][];
            items: ({
                id: string;
            } & {
                [key: string]: unknown;
            })[];
            next: string | null;
            total: number | null;
        };
        Series: {
            figure: string;
            title: string;
            unit: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            items: {
                /** Format: date */
                date: string;
                value: string;
                numerator: number;
                denominator: number;
            }[];
        };
        Breakdown: {
            figure: string;
            title: string;
            unit: string;
            by: string;
            /** Format: date */
            date: string;
            dimensions: string[];
            items: {
                key: string;
                label: string;
                numerator: number;
                denominator: number;
            }[];
        };
        Communities: {
            items: components["schemas"]["Community"][];
            next: string | null;
            total: number | null;
        };
        Community: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {unknown} */
            state: "SUBMITTED" | "APPROVED" | "REJECTED" | "ENDED";
            inForce: boolean;
            /** Format: uuid */
            leadSchoolId: string;
            leadName: string | null;
            /** Format: date */
            cycleFrom: string;
            /** Format: date */
            cycleTo: string;
            members: number;
            needsOpen: number;
            assignmentsInForce: number;
            resources: number;
            schools: {
                /** Format: uuid */
                schoolId: string;
                name: string | null;
                /** @enum {unknown} */
                role: "LEAD" | "MEMBER";
                model: string | null;
                grade: string | null;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string | null;
                inForce: boolean;
            }[];
        };
        Happening: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description The event's type without its version */
            kind: string;
            text: string;
            /** Format: uuid */
            subjectId: string;
            /** @description A path of the pages */
            link: string | null;
        };
        Feed: {
            items: components["schemas"]["Happening"][];
            next: string | null;
            total: number | null;
        };
        RebuildJob: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            state: "RUNNING" | "DONE";
            done: number;
            total: number;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        Tasks: {
            items: {
                kind: string;
                title: string;
                subjectId: string;
                link: string;
                /** Format: date-time */
                since: string;
            }[];
            next: string | null;
            total: number | null;
        };
        Problem: {
            type?: string;
            title: string;
            status: number;
            detail: string;
            code?: string;
            violations?: {
                field: string;
                message: string;
            }[];
            instance?: string;
        };
    };
    responses: {
        /** @description A refusal (RFC 9457) with a stable code and a Chinese detail. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listFigures: {
        parameters: {
            query?: {
                /** @description As of this day; today (of the business clock) unless given. */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    getFigure: {
        parameters: {
            query?: {
                /** @description As of this day; today (of the business clock) unless given. */
                date?: string;
            };
            header?: never;
            path: {
                key: components["schemas"]["FigureKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figure */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figure"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    listEvidence: {
        parameters: {
            query?: {
                /** @description The records that count, those that do not, or all that were looked at. */
                side?: "numerator" | "rest" | "all";
                /** @description Rows of a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description As of this day; today (of the business clock) unless given. */
                date?: string;
            };
            header?: never;
            path: {
                key: components["schemas"]["FigureKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    exportEvidence: {
        parameters: {
            query?: {
                /** @description The records that count, those that do not, or all that were looked at. */
                side?: "numerator" | "rest" | "all";
                /** @description As of this day; today (of the business clock) unless given. */
                date?: string;
            };
            header?: never;
            path: {
                key: components["schemas"]["FigureKey"];
                format: "xlsx" | "csv";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    getSeries: {
        parameters: {
            query: {
                /** @description Which figure. */
                figure: components["schemas"]["FigureKey"];
                /** @description First day. */
                from?: string;
                /** @description Last day; today unless given. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    getBreakdown: {
        parameters: {
            query: {
                /** @description Which figure. */
                figure: components["schemas"]["FigureKey"];
                /** @description Dimension: subject, stage, school, community, kind, state and others; the answer and the refusal name those there are. */
                by: string;
                /** @description As of this day; today (of the business clock) unless given. */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Breakdown"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    listCommunities: {
        parameters: {
            query?: {
                /** @description As of this day; today (of the business clock) unless given. */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The communities */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Communities"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    listFeed: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Only these kinds, as in need-posted. */
                kind?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feed"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    stream: {
        parameters: {
            query?: {
                /** @description The same, for whoever cannot set the header. */
                after?: string;
            };
            header?: {
                /** @description Tell what was missed since. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginRebuild: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs; Location says where to follow it. */
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildJob"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildJob"];
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
    listTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tasks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tasks"];
                };
            };
            401: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
        };
    };
}
