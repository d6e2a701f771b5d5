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
    "/api/v1/community/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动列表（日历） */
        get: operations["listSessions"];
        put?: never;
        /** 安排联合教研或同步课堂 */
        post: operations["planSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 试排：会发生什么 */
        post: operations["checkSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动规则 */
        get: operations["sessionPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出活动 */
        get: operations["exportSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动日历（iCalendar） */
        get: operations["sessionsAsCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 活动 */
        get: operations["session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次活动（iCalendar） */
        get: operations["sessionAsCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 更正之前的填报 */
        get: operations["sessionPast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整时间 */
        post: operations["moveSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填报开展情况 */
        post: operations["holdSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正填报（区县） */
        post: operations["correctSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消 */
        post: operations["cancelSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作室列表 */
        get: operations["listStudios"];
        put?: never;
        /** 设立工作室 */
        post: operations["openStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出工作室 */
        get: operations["exportStudios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作室 */
        get: operations["studio"];
        /** 修改工作室 */
        put: operations["changeStudio"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销工作室 */
        post: operations["closeStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 增加成员 */
        post: operations["joinStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/studios/{id}/members/{member}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 成员退出 */
        post: operations["leaveStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/directory/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可选的教师 */
        get: operations["directoryPersons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/community/directory/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可选的录像资源 */
        get: operations["directoryRecordings"];
        put?: never;
        post?: never;
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
        /** @enum {string} */
        Subject: "CHINESE" | "MATHS" | "ENGLISH" | "PHYSICS" | "CHEMISTRY" | "BIOLOGY" | "HISTORY" | "GEOGRAPHY" | "POLITICS" | "MUSIC" | "ART" | "PE" | "IT" | "SCIENCE" | "LABOUR" | "PSYCHOLOGY" | "PRESCHOOL_EDU";
        /**
         * @description 联合教研, 网络同步课堂
         * @enum {string}
         */
        SessionKind: "JOINT_RESEARCH" | "SYNC_CLASS";
        /**
         * @description Of joint research where it meets; of a synchronous class its kind: 专递课堂, 名师课堂, 名校网络课堂, 双师课堂.
         * @enum {string}
         */
        SessionForm: "ONLINE" | "OFFLINE" | "DEDICATED" | "MASTER_TEACHER" | "MASTER_SCHOOL" | "DUAL_TEACHER";
        /** @enum {string} */
        SessionState: "PLANNED" | "HELD" | "CANCELLED";
        /** @enum {string} */
        SessionSide: "HOST" | "RECEIVING";
        Classroom: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            role: components["schemas"]["SessionSide"];
            room: string | null;
            className: string | null;
            /** Format: uuid */
            teacherId: string | null;
            /** @description null when nobody is named, when the name was erased, or for a machine. */
            teacherName: string | null;
            expected: number | null;
            present: number | null;
        };
        Recording: {
            /** Format: uuid */
            resourceId: string;
            title: string | null;
        };
        Session: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SessionKind"];
            form: components["schemas"]["SessionForm"];
            title: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** Format: uuid */
            communityId: string | null;
            /** Format: uuid */
            studioId: string | null;
            /** @description Of the community or the studio. */
            holderName: string;
            /** Format: uuid */
            hostSchoolId: string;
            hostSchoolName: string;
            place: string | null;
            /** @description Only where one session is asked for. */
            link: string | null;
            /** Format: date-time */
            startsAt: string;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            endsAt: string;
            /**
             * Format: uuid
             * @description What was planned together with it, week after week.
             */
            seriesId: string | null;
            state: components["schemas"]["SessionState"];
            classrooms: components["schemas"]["Classroom"][];
            /** @description Only where one session is asked for. */
            minutes: string | null;
            recording: components["schemas"]["Recording"] | null;
            cancelCode: string | null;
            /** @description The word of cancelCode. */
            cancelReason: string | null;
            cancelNote: string | null;
            /**
             * Format: date-time
             * @description When it came to stand as it does.
             */
            since: string;
            /** @description What the caller may do now; only where one session is asked for. */
            actions: ("move" | "hold" | "cancel" | "correct")[] | null;
            version: number;
        };
        SessionPage: {
            items: components["schemas"]["Session"][];
            next: string | null;
            total: number | null;
        };
        SessionSeat: {
            /** Format: uuid */
            schoolId: string;
            role: components["schemas"]["SessionSide"];
            room?: string | null;
            className?: string | null;
            /** Format: uuid */
            teacherId?: string | null;
        };
        SessionRequest: {
            form: components["schemas"]["SessionForm"];
            title: string;
            subject: components["schemas"]["Subject"];
            stage: components["schemas"]["Stage"];
            /** Format: uuid */
            communityId?: string | null;
            /** Format: uuid */
            studioId?: string | null;
            /** @description Of joint research OFFLINE. */
            place?: string | null;
            /** @description http(s); of joint research ONLINE. */
            link?: string | null;
            /**
             * Format: date-time
             * @description With its offset.
             */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description How often it is repeated, week after week; left out: once. */
            weeks?: number | null;
            classrooms: components["schemas"]["SessionSeat"][];
        };
        SessionObjection: {
            code: string;
            field: string;
            message: string;
        };
        SessionWeek: {
            week: number;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            objections: components["schemas"]["SessionObjection"][];
        };
        SessionForecast: {
            plannable: boolean;
            holderName: string;
            weeks: components["schemas"]["SessionWeek"][];
            /** @description About all weeks. */
            objections: components["schemas"]["SessionObjection"][];
        };
        PlannedSessions: {
            items: components["schemas"]["Session"][];
        };
        MoveRequest: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            reason: string;
        };
        SessionCount: {
            /** Format: uuid */
            classroomId: string;
            expected: number;
            present: number;
        };
        HoldRequest: {
            attendance: components["schemas"]["SessionCount"][];
            minutes?: string | null;
            /**
             * Format: uuid
             * @description A resource of the resource centre.
             */
            recordingResourceId?: string | null;
        };
        CorrectRequest: {
            attendance: components["schemas"]["SessionCount"][];
            minutes?: string | null;
            /**
             * Format: uuid
             * @description A resource of the resource centre.
             */
            recordingResourceId?: string | null;
            reason: string;
        };
        CancelRequest: {
            /** @description One of the policy's reasons. */
            code: string;
            note?: string | null;
        };
        SessionReport: {
            minutes: string | null;
            /** Format: uuid */
            recordingResourceId: string | null;
            attendance: {
                /** Format: uuid */
                schoolId: string;
                className: string | null;
                expected: number;
                present: number;
            }[];
        };
        ReplacedReport: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            report: components["schemas"]["SessionReport"];
            reason: string;
            changedBy: string;
        };
        ReplacedReportPage: {
            items: components["schemas"]["ReplacedReport"][];
            next: string | null;
            total: number | null;
        };
        SessionPolicy: {
            label: string;
            source: string;
            longestHours: number;
            mostWeeks: number;
            backfillDays: number;
            /** @description Of one query of the calendar. */
            mostDays: number;
            cancelReasons: {
                code: string;
                word: string;
            }[];
        };
        /**
         * @description 学科工作室, 名师工作室
         * @enum {string}
         */
        StudioKind: "SUBJECT" | "MASTER_TEACHER";
        /**
         * @description 领航, 区级, 校级
         * @enum {string}
         */
        StudioLevel: "LEADING" | "DISTRICT" | "SCHOOL";
        StudioMember: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            personName: string | null;
            /** Format: uuid */
            schoolId: string;
            schoolName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
        };
        Studio: {
            /** Format: uuid */
            id: string;
            district: string;
            name: string;
            kind: components["schemas"]["StudioKind"];
            level: components["schemas"]["StudioLevel"];
            subject: components["schemas"]["Subject"];
            /** Format: uuid */
            leaderId: string;
            leaderName: string | null;
            /** Format: uuid */
            seatSchoolId: string;
            seatSchoolName: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            closeReason: string | null;
            /**
             * Format: date
             * @description The day of the counts.
             */
            on: string;
            memberCount: number;
            schoolCount: number;
            /** @description All that ever were in it; only where one studio is asked for. */
            members: components["schemas"]["StudioMember"][] | null;
            actions: ("change" | "close" | "members")[] | null;
            version: number;
        };
        StudioPage: {
            items: components["schemas"]["Studio"][];
            next: string | null;
            total: number | null;
        };
        StudioRequest: {
            name: string;
            kind: components["schemas"]["StudioKind"];
            level: components["schemas"]["StudioLevel"];
            subject: components["schemas"]["Subject"];
            /** Format: uuid */
            leaderId: string;
            /** Format: uuid */
            seatSchoolId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
        };
        StudioCloseRequest: {
            /** Format: date */
            on: string;
            reason: string;
        };
        StudioMemberRequest: {
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            schoolId: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string | null;
        };
        StudioMemberEndRequest: {
            /** Format: date */
            on: string;
        };
        DirectoryPerson: {
            /** Format: uuid */
            id: string;
            name: string | null;
            /** Format: uuid */
            schoolId: string;
            subjects: string[];
        };
        DirectoryPersonPage: {
            items: components["schemas"]["DirectoryPerson"][];
            next: string | null;
            total: number | null;
        };
        DirectoryRecording: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: uuid */
            schoolId: string;
        };
        DirectoryRecordingPage: {
            items: components["schemas"]["DirectoryRecording"][];
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
                /** @description Only the caller's own. */
                district?: string;
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
            query?: never;
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
    listSessions: {
        parameters: {
            query: {
                /** @description First day, in China. */
                from: string;
                /** @description Last day, inclusive; at most 62 days. */
                to: string;
                community?: string;
                studio?: string;
                /** @description That takes part. */
                school?: string;
                /** @description That takes part. */
                teacher?: string;
                kind?: components["schemas"]["SessionKind"];
                form?: components["schemas"]["SessionForm"];
                subject?: components["schemas"]["Subject"];
                state?: components["schemas"]["SessionState"];
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page in the order of time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    planSessions: {
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
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description All weeks; or, with a refusal, none. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedSessions"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    checkSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description What would happen; nothing is saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionForecast"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Invalid"];
        };
    };
    sessionPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Limits and coded reasons, with their source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPolicy"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    exportSessions: {
        parameters: {
            query: {
                format?: "xlsx" | "csv";
                /** @description First day, in China. */
                from: string;
                /** @description Last day, inclusive; at most 62 days. */
                to: string;
                community?: string;
                studio?: string;
                /** @description That takes part. */
                school?: string;
                /** @description That takes part. */
                teacher?: string;
                kind?: components["schemas"]["SessionKind"];
                form?: components["schemas"]["SessionForm"];
                subject?: components["schemas"]["Subject"];
                state?: components["schemas"]["SessionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same query as a sheet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    sessionsAsCalendar: {
        parameters: {
            query: {
                /** @description First day, in China. */
                from: string;
                /** @description Last day, inclusive; at most 62 days. */
                to: string;
                community?: string;
                studio?: string;
                /** @description That takes part. */
                school?: string;
                /** @description That takes part. */
                teacher?: string;
                kind?: components["schemas"]["SessionKind"];
                form?: components["schemas"]["SessionForm"];
                subject?: components["schemas"]["Subject"];
                state?: components["schemas"]["SessionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same query as RFC 5545, times in UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    session: {
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
            /** @description The session. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    sessionAsCalendar: {
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
            /** @description RFC 5545, times in UTC. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    sessionPast: {
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
            /** @description What corrections replaced, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedReportPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    moveSession: {
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
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    holdSession: {
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
                "application/json": components["schemas"]["HoldRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    correctSession: {
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
                "application/json": components["schemas"]["CorrectRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    cancelSession: {
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
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description The session after it. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    listStudios: {
        parameters: {
            query?: {
                /** @description Default: today. */
                on?: string;
                /** @description Part of the name. */
                q?: string;
                kind?: components["schemas"]["StudioKind"];
                level?: components["schemas"]["StudioLevel"];
                subject?: components["schemas"]["Subject"];
                /** @description Where it sits, or of a member. */
                school?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that exist on the day, in the order of names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudioPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    openStudio: {
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
                "application/json": components["schemas"]["StudioRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            201: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    exportStudios: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description Default: today. */
                on?: string;
                /** @description Part of the name. */
                q?: string;
                kind?: components["schemas"]["StudioKind"];
                level?: components["schemas"]["StudioLevel"];
                subject?: components["schemas"]["Subject"];
                /** @description Where it sits, or of a member. */
                school?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same list as a sheet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Invalid"];
        };
    };
    studio: {
        parameters: {
            query?: {
                /** @description The day of the counts; default: today. */
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
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
        };
    };
    changeStudio: {
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
                "application/json": components["schemas"]["StudioRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    closeStudio: {
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
                "application/json": components["schemas"]["StudioCloseRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    joinStudio: {
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
                "application/json": components["schemas"]["StudioMemberRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    leaveStudio: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that the caller saw. */
                "If-Match": string;
            };
            path: {
                id: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StudioMemberEndRequest"];
            };
        };
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    /** @description The version in quotes. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Studio"];
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
    directoryPersons: {
        parameters: {
            query?: {
                school?: string;
                /** @description Part of the name. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50, for those who plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryPersonPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    directoryRecordings: {
        parameters: {
            query?: {
                /** @description Part of the title. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50, for those who plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryRecordingPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
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
}
