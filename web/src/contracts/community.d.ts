// From contracts/http/community.openapi.json by `npm run contracts`; never edited.
export interface paths {
    "/api/v1/community/schools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校列表 */
        get: operations["listSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出学校 */
        get: operations["exportSchools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校 */
        get: operations["getSchool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体列表 */
        get: operations["listCommunities"];
        put?: never;
        /** 编制教共体草稿 */
        post: operations["draftCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出教共体 */
        get: operations["exportCommunities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 教共体 */
        get: operations["getCommunity"];
        /** 修改草稿或被退回的教共体 */
        put: operations["reviseCommunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交审批 */
        post: operations["submitCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准 */
        post: operations["approveCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/communities/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回 */
        post: operations["rejectCommunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办 */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入模板 */
        get: operations["importTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传并检查工作簿（学校、教共体） */
        post: operations["checkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入 */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交导入 */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 从某天起变更 */
        post: operations["changeSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正 */
        post: operations["correctSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消尚未生效的变更 */
        post: operations["withdrawSchoolChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记停办或并校 */
        post: operations["closeSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销停办或并校 */
        post: operations["reopenSchool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校沿革 */
        get: operations["schoolHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学校所属教共体 */
        get: operations["schoolMemberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 学年数据 */
        get: operations["schoolYears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/schools/{id}/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 填写学年数据 */
        put: operations["enterSchoolYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区县代码 */
        get: operations["listDistricts"];
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
        /** @enum {string} */
        Stage: "PRESCHOOL" | "PRIMARY" | "JUNIOR" | "SENIOR" | "VOCATIONAL";
        School: {
            /** Format: uuid */
            id: string;
            /** @description 学校标识码 */
            code: string;
            name: string;
            shortName: string | null;
            district: string;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            ruralFlag: "URBAN" | "TOWN" | "RURAL";
            weak: boolean;
            longitude: number | null;
            latitude: number | null;
            /**
             * Format: date
             * @description Since when it is described so; null for always.
             */
            from: string | null;
            /**
             * Format: date
             * @description The last day for which it is described so; null while no other is known.
             */
            to: string | null;
            /**
             * @description Whether it is there on the day that was asked for.
             * @enum {string}
             */
            standing: "PLANNED" | "OPEN" | "CLOSED";
            closing: components["schemas"]["Closing"] | null;
            /** Format: int64 */
            version: number;
        };
        SchoolPage: {
            items: components["schemas"]["School"][];
            /** @description Cursor of the next page, null at the end. */
            next: string | null;
            total: number | null;
        };
        /** @enum {string} */
        State: "DRAFT" | "SUBMITTED" | "APPROVED" | "REJECTED" | "ENDED";
        Cycle: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, inclusive.
             */
            to: string;
        };
        Membership: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        Community: {
            /** Format: uuid */
            id: string;
            name: string;
            district: string;
            state: components["schemas"]["State"];
            /**
             * Format: date-time
             * @description When it came into this state.
             */
            since: string;
            /** @description Why it was rejected or ended. */
            reason: string | null;
            lead: {
                /** Format: uuid */
                schoolId: string;
                name: string;
            };
            cycle: components["schemas"]["Cycle"];
            memberships: components["schemas"]["Membership"][];
            /** @description What the caller may do now; null in lists. */
            actions: ("submit" | "revise" | "approve" | "reject")[] | null;
            /** Format: int64 */
            version: number;
        };
        CommunityPage: {
            items: components["schemas"]["Community"][];
            /** @description Cursor of the next page, null at the end. */
            next: string | null;
            total: number | null;
        };
        /** @description Members have a model, the lead school has none. */
        Seat: {
            /** Format: uuid */
            schoolId: string;
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model?: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade?: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /**
             * Format: date
             * @description The cycle's first day when left out.
             */
            from?: string | null;
            /**
             * Format: date
             * @description The cycle's last day when left out.
             */
            to?: string | null;
        };
        CommunityRequest: {
            name: string;
            cycle: components["schemas"]["Cycle"];
            memberships: components["schemas"]["Seat"][];
        };
        RejectRequest: {
            reason: string;
        };
        Task: {
            /** @enum {string} */
            kind: "APPROVE" | "SUBMIT" | "REVISE";
            title: string;
            subjectId: string;
            link: string;
            /** Format: date-time */
            since: string;
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            /** @description Cursor of the next page, null at the end. */
            next: string | null;
            total: number | null;
        };
        Fault: {
            sheet: string | null;
            row: number;
            column: string | null;
            value: string | null;
            code: string;
            reason: string;
        };
        Import: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "CHECKED" | "FAULTY" | "COMMITTED";
            fileName: string;
            sheets: {
                sheet: string;
                rows: number;
                faults: number;
                new: number;
                changed: number;
                same: number;
            }[];
            faultCount: number;
            faults: components["schemas"]["Fault"][];
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            committedAt: string | null;
        };
        /** @description RFC 9457. */
        Problem: {
            type?: string;
            title: string;
            status: number;
            detail: string;
            instance?: string;
            /** @description Stable. */
            code: string;
            violations?: {
                field: string;
                message: string;
            }[];
        };
        Closing: {
            /**
             * Format: date
             * @description Its last day.
             */
            day: string;
            /** @enum {string} */
            kind: "CLOSED" | "MERGED";
            /** Format: uuid */
            successorId: string | null;
            successorName: string | null;
            reason: string;
        };
        SchoolDescription: {
            name: string;
            shortName?: string | null;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            ruralFlag: "URBAN" | "TOWN" | "RURAL";
            weak: boolean;
            longitude?: number | null;
            latitude?: number | null;
        };
        SchoolChange: {
            /** Format: date */
            from: string;
            description: components["schemas"]["SchoolDescription"];
            /** @description Needed when the day has passed. */
            reason?: string | null;
        };
        SchoolCorrection: {
            /**
             * Format: date
             * @description Open when left out.
             */
            from?: string | null;
            /**
             * Format: date
             * @description Open when left out.
             */
            to?: string | null;
            description: components["schemas"]["SchoolDescription"];
            reason: string;
        };
        SchoolWithdrawal: {
            /** Format: date */
            from: string;
            reason?: string | null;
        };
        SchoolClosing: {
            /**
             * Format: date
             * @description Its last day.
             */
            day: string;
            /** @enum {string} */
            kind: "CLOSED" | "MERGED";
            /**
             * Format: uuid
             * @description Needed when merged, and only then.
             */
            successorId?: string | null;
            reason: string;
        };
        SchoolReopening: {
            reason: string;
        };
        SchoolStatement: {
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            name: string;
            shortName: string | null;
            stages: components["schemas"]["Stage"][];
            /** @enum {string} */
            ruralFlag: "URBAN" | "TOWN" | "RURAL";
            weak: boolean;
            longitude: number | null;
            latitude: number | null;
            /**
             * Format: date-time
             * @description Null for what was there before the register kept this.
             */
            knownSince: string | null;
            /**
             * Format: date-time
             * @description When it was said; a piece that a later change left over keeps this.
             */
            saidAt: string | null;
            by: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @description Null while it is believed.
             */
            knownUntil: string | null;
            replacedBy: string | null;
            replacedReason: string | null;
        };
        SchoolHistory: {
            statements: components["schemas"]["SchoolStatement"][];
            /** @description What is no longer believed, the last replaced first; at most 200. */
            replaced: components["schemas"]["SchoolStatement"][];
            /** @description What the caller may do now. */
            actions: ("change" | "correct" | "years" | "close" | "reopen")[];
        };
        Stay: {
            /** Format: uuid */
            communityId: string;
            communityName: string;
            state: components["schemas"]["State"];
            /** @enum {string} */
            role: "LEAD" | "MEMBER";
            /** @enum {string|null} */
            model: "DIRECTLY_RUN" | "NAMED_LEADERSHIP" | "BRAND_GUIDED" | "PAIRED_SUPPORT" | null;
            /** @enum {string|null} */
            grade: "TIGHT" | "COOPERATIVE" | "SUPPORTIVE" | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        StayPage: {
            items: components["schemas"]["Stay"][];
            next: string | null;
            total: number | null;
        };
        SchoolYear: {
            /** @description The year in which the school year begins. */
            year: number;
            stage: components["schemas"]["Stage"];
            pupils: number;
            classes: number;
            capacity: number | null;
        };
        SchoolYearPage: {
            items: components["schemas"]["SchoolYear"][];
            next: string | null;
            total: number | null;
        };
        SchoolYearRequest: {
            stages: {
                stage: components["schemas"]["Stage"];
                pupils: number;
                classes: number;
                capacity?: number | null;
            }[];
        };
        District: {
            code: string;
            name: string;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            predecessors: string[];
            source: string;
            /** @description 未核对 when the days were not checked against the decision itself. */
            note: string | null;
        };
        DistrictPage: {
            items: components["schemas"]["District"][];
            next: string | null;
            total: number | null;
        };
    };
    responses: {
        /** @description Who are you? */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description May not. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Is not there, or not for you to know of. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now, with the reason. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody else changed it meanwhile. */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description To be filled in better, with the fields. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing. */
        VersionMissing: {
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
    listSchools: {
        parameters: {
            query?: {
                /** @description Part of name, short name or code. */
                q?: string;
                stage?: components["schemas"]["Stage"];
                setting?: "URBAN" | "TOWN" | "RURAL";
                weak?: boolean;
                /** @description Those closed by that day as well. */
                closed?: boolean;
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
                /** @description Only the caller's own. */
                district?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of codes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    exportSchools: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description Part of name, short name or code. */
                q?: string;
                stage?: components["schemas"]["Stage"];
                setting?: "URBAN" | "TOWN" | "RURAL";
                weak?: boolean;
                /** @description Those closed by that day as well. */
                closed?: boolean;
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
                /** @description Only the caller's own. */
                district?: string;
                /** @description A row a description, past and future included. What is exported goes in again and changes nothing. */
                history?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file with Chinese headings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    getSchool: {
        parameters: {
            query?: {
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The school. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    listCommunities: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"];
                /** @description Part of the name, or of a member school's. */
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommunityPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    draftCommunity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityRequest"];
            };
        };
        responses: {
            /** @description The draft. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    exportCommunities: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                state?: components["schemas"]["State"];
                /** @description Part of the name, or of a member school's. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list as a file with Chinese headings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    getCommunity: {
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
            /** @description The community. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    reviseCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommunityRequest"];
            };
        };
        responses: {
            /** @description A draft again. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    submitCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Submitted; its schools are held. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    approveCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approved; in force from its first day. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            428: components["responses"]["VersionMissing"];
        };
    };
    rejectCommunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectRequest"];
            };
        };
        responses: {
            /** @description Rejected; its schools are free. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Community"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
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
            /** @description What waits for the caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    importTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook to fill in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    checkImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description What a commit would do, or every fault. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    getImport: {
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
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    commitImport: {
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
            /** @description All of it is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    changeSchool: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolChange"];
            };
        };
        responses: {
            /** @description From that day on it is described so, until the next description that is known already. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    correctSchool: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolCorrection"];
            };
        };
        responses: {
            /** @description Described anew for these days; what was believed of them is kept. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    withdrawSchoolChange: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolWithdrawal"];
            };
        };
        responses: {
            /** @description The change that was to begin on that day is taken back. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    closeSchool: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolClosing"];
            };
        };
        responses: {
            /** @description Its last day is registered. Refused while a community holds it after that day. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    reopenSchool: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
                /** @description The same key and body give the first answer again. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolReopening"];
            };
        };
        responses: {
            /** @description The closing is taken back, which is possible until its last day is over. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    schoolHistory: {
        parameters: {
            query?: {
                /** @description What was believed at this moment; now when left out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is said of it, in the order of days, and what was said before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolHistory"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    schoolMemberships: {
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
            /** @description The communities that held, hold or will hold it, the latest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StayPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    schoolYears: {
        parameters: {
            query?: {
                /** @description What was believed at this moment; now when left out. */
                knownAt?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pupils, classes and places by school year and stage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchoolYearPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    enterSchoolYear: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
                /** @description The year in which the school year begins. */
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchoolYearRequest"];
            };
        };
        responses: {
            /** @description The year whole: a stage that is left out has no figures then. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["School"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["Stale"];
            422: components["responses"]["Invalid"];
            428: components["responses"]["VersionMissing"];
        };
    };
    listDistricts: {
        parameters: {
            query?: {
                /** @description As it is, was or will be on this day; today when left out. */
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description District codes that hold on that day, with their source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
