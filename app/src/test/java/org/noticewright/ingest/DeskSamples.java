package org.noticewright.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/// Invented objects in the form of each help desk, one line each. The people are not: names and numbers that
/// nobody has.
final class DeskSamples {

    static final String FRESHDESK_V1 = one("""
        {"helpdesk_ticket":{"cc_email":{"cc_emails":["sam.r@mail.example"],"fwd_emails":[],"reply_cc":[]},
        "created_at":"2025-03-02T12:27:09+10:00","deleted":false,"spam":true,"description":"Camera black",
        "description_html":"<div>Camera <a href=\\"https://visit.example/v/1\\" title=\\"room\\">black</a></div>",
        "display_id":14,"id":5007268642,"requester_id":5004272351,"requester_name":"Pat Q","responder_id":5004272350,
        "source":2,"source_name":"Portal","status":2,"status_name":"Open","subject":"Video visit",
        "updated_at":"2025-03-02T13:00:00+10:00","custom_field":{"plan_123":"gold"},"tags":["video","video"],
        "notes":[{"note":{"id":1,"body":"Asthma check, call back","body_html":"<p>Asthma check, call back</p>",
        "incoming":false,"private":true,"deleted":true,"user_id":5004272350,"created_at":"2025-03-02T12:40:00+10:00",
        "attachments":[{"attachment":{"id":7,"content_file_name":"card.pdf","content_content_type":"application/pdf",
        "content_file_size":880}}]}},{"note":{"id":2,"body":"This ticket is closed and merged into ticket 13",
        "incoming":false,"private":true,"user_id":1,"created_at":"2025-03-02T12:50:00+10:00"}}],"attachments":[]}}\
        """);

    static final String FRESHDESK_V2 = one("""
        {"id":14,"subject":"Video visit","description":"<div>Camera black, asthma check at 3</div>",
        "description_text":"Camera black, asthma check at 3","status":5,"priority":1,"source":1,
        "requester_id":50000009103717,"responder_id":7,"company_id":88,"group_id":5,
        "custom_fields":{"cf_member":"H-88","cf_none":null,"cf_count":3},"tags":["visit"],"spam":false,
        "created_at":"2025-03-02T10:03:42Z","updated_at":"2025-03-02T18:13:11Z","fr_escalated":false,
        "to_emails":["help@clinic.example"],"cc_emails":["Sam R <sam.r@mail.example>"],
        "requester":{"id":50000009103717,"name":"Pat Q","email":"pat.q@mail.example","mobile":"+1 202-555-0143"},
        "attachments":[{"id":4004,"name":"rash.jpg","content_type":"image/jpeg","size":88123,
        "attachment_url":"https://files.example/4004"}],"conversations":[{"id":2,"ticket_id":14,
        "body":"<div>Try again</div>","body_text":"Try again","incoming":false,"private":false,"source":0,"user_id":1,
        "from_email":"Help <help@clinic.example>","to_emails":["pat.q@mail.example"],"cc_emails":null,
        "bcc_emails":["boss@clinic.example"],"created_at":"2025-03-02T10:30:00Z","attachments":[]},
        {"id":3,"ticket_id":14,"body":"<p>Works</p>","body_text":"Works","incoming":true,"private":false,
        "user_id":50000009103717,"created_at":"2025-03-02T10:40:00Z"},
        {"id":4,"ticket_id":14,"body":"<p>I am her sister</p>","incoming":true,"private":false,
        "user_id":99,"created_at":"2025-03-02T10:50:00Z"}]}\
        """);

    static final String FRESHDESK_CONVERSATION = one("""
        {"body":"<div>Biopsy is back</div>","body_text":"Biopsy is back","id":91,"incoming":false,"private":true,
        "user_id":1,"support_email":null,"source":2,"ticket_id":14,"to_emails":[],"from_email":null,"cc_emails":null,
        "bcc_emails":null,"created_at":"2025-05-19T05:36:12Z","updated_at":"2025-05-19T05:36:12Z","attachments":[]}\
        """);

    static final String FRESHDESK_CONTACT = one("""
        {"id":50000009103717,"name":"Pat Q","email":"pat.q@mail.example","other_emails":["pq@work.example"],
        "phone":null,"mobile":"+1 202-555-0143","address":"1 Elm St","unique_external_id":"M-1","active":true,
        "deleted":true,"view_all_tickets":false,"custom_fields":{"member_no":"H-88"}}\
        """);

    static final String FRESHDESK_AGENT = one("""
        {"id":7,"occasional":false,"ticket_scope":1,"group_ids":[5],"available":true,"contact":{"name":"A. Agent",
        "email":"agent@clinic.example","active":true,"phone":null,"mobile":null}}\
        """);

    static final String INTERCOM_2 = one("""
        {"type":"conversation","id":"471","created_at":1740924309,"updated_at":1740924940,"state":"open","open":true,
        "title":null,"source":{"type":"email","id":"403918311","delivered_as":"customer_initiated",
        "subject":"<p>Results</p>","body":"<p>Is my A1C back?</p>","author":{"type":"user","id":"667d614a","name":"Pat Q",
        "email":"pat.q@mail.example"},"attachments":[{"type":"upload","name":"lab.pdf","url":"https://files.example/lab.pdf",
        "content_type":"application/pdf","filesize":147}],"url":"https://clinic.example/results","redacted":false},
        "contacts":{"type":"contact.list","contacts":[{"type":"contact","id":"667d614a","external_id":"70"}]},
        "admin_assignee_id":991267715,"tags":{"type":"tag.list","tags":[{"type":"tag","id":"1","name":"labs"}]},
        "custom_attributes":{"Member id":"H-88"},"conversation_parts":{"type":"conversation_part.list",
        "conversation_parts":[{"type":"conversation_part","id":"115","part_type":"open","body":"<p>Still waiting</p>",
        "created_at":1740924939,"author":{"id":"667d614a","type":"user"},"attachments":[],"redacted":false},
        {"type":"conversation_part","id":"116","part_type":"note","body":"<p>HIV panel too</p>","created_at":1740924940,
        "author":{"id":"991","type":"admin","name":"A. Agent","email":"agent@clinic.example"},"attachments":[]},
        {"type":"conversation_part","id":"117","part_type":"assignment","body":null,"created_at":1740924941,
        "author":{"id":"5","type":"bot","name":"Operator"},"attachments":[]},
        {"type":"conversation_part","id":"118","part_type":"comment","body":"<p><i>This message was deleted</i></p>",
        "created_at":1740924942,"author":{"id":"667d614a","type":"user"},"attachments":[],"redacted":true}],
        "total_count":5}}\
        """);

    static final String INTERCOM_1 = one("""
        {"type":"conversation","id":"5143511111","created_at":1740703132,"updated_at":1741236397,
        "conversation_message":{"type":"conversation_message","id":"33954111","subject":"","body":"<p>test</p>",
        "author":{"type":"lead","id":"576c"},"attachments":[]},"user":{"type":"lead","id":"576c"},
        "assignee":{"type":"admin","id":"358"},"open":false,"read":true}\
        """);

    static final String INTERCOM_TICKET = one("""
        {"type":"ticket","id":"493","ticket_id":"52","ticket_attributes":{"_default_title_":"Refill",
        "_default_description_":"Need my sertraline","Pharmacy":"Main St"},"ticket_state":"submitted",
        "ticket_type":{"type":"ticket_type","id":"112","name":"Prescription"},"contacts":{"type":"contact.list",
        "contacts":[{"type":"contact","id":"667d61c4","external_id":"71"}]},"admin_assignee_id":"0",
        "created_at":1740993061,"updated_at":1740993062,"ticket_parts":{"type":"ticket_part.list","ticket_parts":[
        {"type":"ticket_part","id":"134","part_type":"ticket_state_updated_by_admin","created_at":1740993061,
        "author":{"id":"991","type":"admin","name":"A. Agent"},"attachments":[],"redacted":false}],"total_count":1},
        "category":"Back-office"}\
        """);

    static final String INTERCOM_CONTACT = one("""
        {"type":"contact","id":"667d614a","workspace_id":"w1","external_id":"70","role":"user",
        "email":"pat.q@mail.example","phone":"+12025550143","name":"Pat Q","signed_up_at":32503680000,
        "custom_attributes":{"plan":"gold"},"location":{"type":"location","city":"Austin","country":"United States"},
        "tags":{"type":"list","data":[]}}\
        """);

    static final String JIRA = one("""
        {"id":"10014","key":"ABC-13","self":"https://jira.example/rest/api/2/issue/10014","fields":{"summary":"Refill",
        "description":"Please refill *sertraline*","created":"2025-03-02T14:05:09.000+0000",
        "updated":"2025-03-03T14:05:09.000+0000","status":{"name":"Waiting"},"labels":["refill"],
        "issuetype":{"name":"Service Request"},"reporter":{"accountId":"557058:a957","displayName":"Pat Q",
        "emailAddress":"pat.q@mail.example","accountType":"customer"},"assignee":{"accountId":"5:agent","displayName":"A. Agent"},
        "customfield_10010":"H-88","customfield_10011":{"value":"Gold"},"customfield_10012":[{"value":"a"},{"value":"b"}],
        "customfield_10013":null,"attachment":[{"id":"10000","filename":"rash.jpg","size":15360,"mimeType":"image/jpeg",
        "content":"https://jira.example/a/10000"}],"comment":{"comments":[{"id":"1","author":{"accountId":"5:agent",
        "displayName":"A. Agent"},"body":"Called","created":"2025-03-02T14:30:00.000+0000","jsdPublic":false},
        {"id":"2","author":{"accountId":"557058:a957","displayName":"Pat Q"},"body":"Thanks",
        "created":"2025-03-02T15:30:00.000+0000","jsdPublic":true}],"maxResults":2,"total":3,"startAt":0}}}\
        """);

    static final String JIRA_V3 = one("""
        {"id":"10015","key":"ABC-14","self":"https://jira.example/rest/api/3/issue/10015","fields":{"summary":"Portal",
        "description":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"My "},
        {"type":"text","text":"A1C","marks":[{"type":"strong"}]},{"type":"text","text":" is 9.1"},{"type":"hardBreak"},
        {"type":"text","text":"see","marks":[{"type":"link","attrs":{"href":"https://lab.example/9"}}]}]},
        {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[
        {"type":"text","text":"insulin"}]}]}]},{"type":"mediaSingle","content":[{"type":"media","attrs":{"id":"f",
        "type":"file","alt":"photo of card"}}]}]},"created":"2025-03-02T14:05:09.000+0000",
        "updated":"2025-03-02T14:05:09.000+0000","comment":{"comments":[{"id":"9","self":"https://jira.example/rest/api/3/issue/10015/comment/9",
        "author":{"accountId":"bot","displayName":"Automation","accountType":"app"},"body":{"type":"doc","version":1,
        "content":[{"type":"paragraph","content":[{"type":"mention","attrs":{"text":"@Pat Q"}},{"type":"text","text":" hi"}]}]},
        "created":"2025-03-02T14:30:00.000+0000","properties":[{"key":"sd.public.comment","value":{"internal":true}}]}],
        "maxResults":1,"total":1,"startAt":0}},"changelog":{"histories":[{"id":"77","author":{"accountId":"x"},
        "created":"2025-03-02T14:10:00.000+0000","items":[{"field":"status","fromString":"Open","toString":"Done"},
        {"field":"description","fromString":"My SSN was here","toString":"My A1C"}]}]}}\
        """);

    static final String JIRA_COMMENT = one("""
        {"self":"https://jira.example/rest/api/2/issue/10014/comment/10000","id":"10000","author":{"name":"agent",
        "displayName":"A. Agent"},"body":"Biopsy is back","updateAuthor":{"name":"agent"},
        "created":"2025-03-04T10:02:14.430+1300","updated":"2025-03-04T10:02:14.430+1300"}\
        """);

    static final String HUBSPOT = one("""
        {"id":"307034542","properties":{"subject":"Refund","content":"Charged twice for my MRI","hs_pipeline":"0",
        "hs_pipeline_stage":"1","createdate":"2025-03-02T14:05:09.000Z","hs_ticket_priority":null,"member_id":"H-88",
        "hs_merged_object_ids":"11;12","source_type":"EMAIL","hs_lastmodifieddate":"2025-03-02T14:06:09.000Z"},
        "createdAt":"2025-03-02T14:05:09.000Z","updatedAt":"2025-03-02T14:05:10.000Z","archived":false,
        "associations":{"contacts":{"results":[{"id":"78971951","type":"ticket_to_contact"}]}}}\
        """);

    static final String HUBSPOT_LEGACY = one("""
        {"objectType":"TICKET","objectId":307034543,"properties":{"subject":{"value":"Old","timestamp":1740924309000},
        "content":{"value":"Asthma","timestamp":1740924309000},"hs_pipeline_stage":{"value":"2"},
        "createdate":{"value":"1740924309000"}},"isDeleted":true}\
        """);

    static final String HUBSPOT_EMAIL = one("""
        {"id":"501","properties":{"hs_timestamp":"2025-03-02T15:00:00Z","hs_email_subject":"Re: Refund",
        "hs_email_text":"Your MRI bill","hs_email_html":"<p>Your MRI bill</p>","hs_email_direction":"EMAIL",
        "hs_email_headers":"{\\"from\\":{\\"email\\":\\"help@clinic.example\\",\\"firstName\\":\\"A.\\",\\"lastName\\":\\"Agent\\"},\\"to\\":[{\\"email\\":\\"pat.q@mail.example\\"}],\\"cc\\":[]}",
        "hubspot_owner_id":"7","hs_attachment_ids":"31;32"},"createdAt":"2025-03-02T15:00:00Z","archived":false,
        "associations":{"tickets":{"results":[{"id":"307034542","type":"email_to_ticket"}]}}}\
        """);

    static final String HUBSPOT_NOTE = one("""
        {"id":"502","properties":{"hs_timestamp":"2025-03-02T16:00:00Z","hs_note_body":"<p>Patient is diabetic</p>"},
        "createdAt":"2025-03-02T16:00:00Z","archived":false}\
        """);

    static final String HUBSPOT_CONTACT = one("""
        {"id":"78971951","properties":{"firstname":"Pat","lastname":"Q","email":"pat.q@mail.example","phone":null,
        "mobilephone":"+1 202-555-0143","hs_additional_emails":"pq@work.example","hs_merged_object_ids":"78971900",
        "date_of_birth":"1980-02-03"},"createdAt":"2025-03-02T14:05:09.000Z","archived":false}\
        """);

    static final String HELPSCOUT_2 = one("""
        {"_embedded":{"conversations":[{"id":10,"number":123,"type":"email","status":"active","state":"published",
        "subject":"Hello","preview":"Hello my","mailboxId":3,"createdAt":"2025-03-02T14:05:09Z","threads":2,
        "primaryCustomer":{"id":150,"first":"Pat","last":"Q","email":"pat.q@mail.example"},
        "tags":[{"id":1,"tag":"visit"}],"cc":["sam.r@mail.example"],"customFields":[{"id":8,"name":"Member","value":"1","text":"H-88"}],
        "_links":{"web":{"href":"https://desk.example/10"}},"_embedded":{"threads":[{"id":3124897,"type":"customer",
        "state":"published","body":"<div>Hello, my rash</div>","createdAt":"2025-03-02T14:05:09Z","createdBy":{"id":150,
        "type":"customer","email":"pat.q@mail.example","first":"Pat","last":"Q"},"_embedded":{"attachments":[{"id":77,
        "filename":"rash.jpg","mimeType":"image/jpeg","size":88}]}},{"id":3124898,"type":"note","state":"hidden",
        "body":"scabies?","createdAt":"2025-03-02T14:06:09Z","createdBy":{"id":4,"type":"user","first":"A.","last":"Agent"}},
        {"id":3124899,"type":"lineitem","state":"published","action":{"type":"default","text":"Agent closed it"},
        "createdAt":"2025-03-02T14:07:09Z","createdBy":{"id":4,"type":"user"}}]}}]},
        "page":{"size":25,"totalElements":1,"totalPages":1,"number":1}}\
        """);

    static final String HELPSCOUT_1 = one("""
        {"item":{"id":11,"type":"email","number":124,"threadCount":1,"status":"spam","subject":"Old","isDraft":false,
        "customer":{"id":151,"firstName":"Sam","lastName":"R","email":"sam.r@mail.example"},"createdAt":"2025-03-02T14:05:09Z",
        "modifiedAt":"2025-03-02T14:05:10Z","tags":["a","b"],"threads":[{"id":1,"type":"customer","state":"published",
        "body":"my knee","createdByCustomer":true,"customer":{"id":151},"createdBy":{"id":151,"firstName":"Sam","lastName":"R",
        "type":"customer"},"createdAt":"2025-03-02T14:05:09Z","to":["help@clinic.example"],"attachments":[{"id":5,
        "fileName":"knee.png","mimeType":"image/png","size":9}]}]}}\
        """);

    static final String GORGIAS = one("""
        {"id":77,"uri":"/api/tickets/77/","external_id":"E-7","channel":"email","via":"email","status":"open",
        "subject":"Order","language":"en","spam":false,"customer":{"id":9,"email":"pat.q@mail.example","name":"Pat Q"},
        "created_datetime":"2025-03-02T14:05:09.966927","updated_datetime":"2025-03-02T14:05:10.966927",
        "tags":[{"id":1,"name":"order"}],"messages_count":2,"messages":[{"id":5,"ticket_id":77,"public":true,
        "channel":"email","via":"email","from_agent":false,"source":{"type":"email","from":{"address":"pat.q@mail.example",
        "name":"Pat Q"},"to":[{"address":"help@clinic.example","name":null}],"cc":[{"address":"sam.r@mail.example"}]},
        "sender":{"id":9,"email":"pat.q@mail.example"},"body_text":"hi\\n> my biopsy","stripped_text":"hi","body_html":null,
        "attachments":[{"url":"https://files.example/r.jpg","name":"r.jpg","size":12,"content_type":"image/jpeg"}],
        "created_datetime":"2025-03-02T14:05:09.966927"},{"id":6,"ticket_id":77,"public":false,"channel":"internal-note",
        "from_agent":true,"sender":{"id":2,"name":"A. Agent"},"body_html":"<p>on insulin</p>","body_text":"on insulin",
        "created_datetime":"2025-03-02T14:06:09.966927","deleted_datetime":"2025-03-02T15:06:09.966927"}]}\
        """);

    static final String GORGIAS_MESSAGE = one("""
        {"data":[{"id":8,"uri":"/api/tickets/77/messages/8/","ticket_id":77,"public":true,"from_agent":false,
        "sender":{"id":9},"body_text":"later","stripped_text":"later","body_html":"",
        "created_datetime":"2025-03-02T17:05:09.966927"}],"object":"list","meta":{"next_cursor":"abc"}}\
        """);

    static final String KUSTOMER_CONVERSATION = one("""
        {"data":{"type":"conversation","id":"643b00000000000000000077","attributes":{"name":"Visit","preview":"hello","status":"done",
        "channels":["email","chat"],"tags":[],"createdAt":"2025-03-02T14:00:00.000Z","updatedAt":"2025-03-02T15:00:00.000Z",
        "externalId":"X-1","custom":{"memberStr":"H-88"},"deleted":false},"relationships":{"customer":{"data":
        {"type":"customer","id":"a53e"}}},"links":{"self":"/v1/conversations/643b00000000000000000077"}}}\
        """);

    static final String KUSTOMER_MESSAGE = one("""
        {"data":[{"type":"message","id":"643c","attributes":{"direction":"in","channel":"email","preview":"hello",
        "size":50,"subject":"Visit","sentAt":"2025-03-02T14:05:09.949Z","meta":{"from":"pat.q@mail.example",
        "to":[{"email":"help@clinic.example"}]}},"relationships":{"conversation":{"data":{"type":"conversation",
        "id":"643b00000000000000000077"}},"customer":{"data":{"type":"customer","id":"a53e"}},"attachments":{"data":
        [{"type":"attachment","id":"f1"}]}},"links":{"self":"/v1/messages/643c"}}],"links":{"self":"/x","next":null}}\
        """);

    static final String KUSTOMER_NOTE = one("""
        {"type":"note","id":"643d","attributes":{"body":"on insulin","createdAt":"2025-03-02T14:06:09.949Z"},
        "relationships":{"conversation":{"data":{"type":"conversation","id":"643b00000000000000000077"}},
        "createdBy":{"data":{"type":"user","id":"u1"}}},"links":{"self":"/v1/notes/643d"}}\
        """);

    static final String KUSTOMER_CUSTOMER = one("""
        {"type":"customer","id":"a53e","attributes":{"name":"Pat Q","emails":[{"email":"pat.q@mail.example","type":"home"},
        {"email":"pq@work.example"}],"phones":[{"phone":"+12025550143"}],"externalIds":[{"externalId":"M-1"}],
        "preview":{"text":"my biopsy","subject":"Visit"}},"relationships":{},"links":{"self":"/v1/customers/a53e"}}\
        """);

    static final String FRONT_CONVERSATION = one("""
        {"_results":[{"_links":{"self":"https://front.example/conversations/cnv_1a"},"id":"cnv_1a","subject":"Visit",
        "status":"archived","recipient":{"handle":"pat.q@mail.example","role":"from","name":"Pat Q"},
        "tags":[{"id":"tag_1","name":"visit"}],"created_at":1740924309.123,"custom_fields":{"Member":"H-88"},
        "last_message":{"_links":{},"id":"msg_9","is_inbound":true,"created_at":1740924400.5,"blurb":"ok","body":"<p>ok</p>",
        "recipients":[{"handle":"pat.q@mail.example","role":"from"}],"attachments":[]},"is_private":false}],
        "_pagination":{"next":null}}\
        """);

    static final String FRONT_MESSAGE = one("""
        {"_results":[{"_links":{"self":"https://front.example/messages/msg_1","related":{"conversation":
        "https://front.example/conversations/cnv_1a"}},"id":"msg_1","is_inbound":false,"created_at":1740924309.123,
        "blurb":"Your","body":"<p>Your <b>A1C</b></p>","text":"Your A1C","subject":"Re: Visit","author":{"id":"tea_1",
        "email":"agent@clinic.example","first_name":"A.","last_name":"Agent"},"recipients":[{"handle":"help@clinic.example",
        "role":"from"},{"handle":"pat.q@mail.example","name":"Pat Q","role":"to"},{"handle":"sam.r@mail.example","role":"cc"}],
        "attachments":[{"id":"fil_3","filename":"a1c.pdf","url":"https://front.example/f","content_type":"application/pdf","size":9}]}],
        "_pagination":{"next":"https://front.example/conversations/cnv_1a/messages?page=2"}}\
        """);

    static final String FRONT_COMMENT = one("""
        {"_links":{"self":"https://front.example/comments/com_1","related":{"conversation":
        "https://front.example/conversations/cnv_1a"}},"id":"com_1","body":"she is pregnant","author":{"id":"tea_1",
        "first_name":"A.","last_name":"Agent"},"posted_at":1740924500}\
        """);

    static final String ZAMMAD = one("""
        {"ticket_ids":[5],"assets":{"Ticket":{"5":{"id":5,"number":"31005","title":"Hello","customer_id":7,"group_id":1,
        "state_id":6,"article_count":2,"article_ids":[9,10],"created_at":"2025-03-02T14:05:09.651Z",
        "updated_at":"2025-03-02T15:05:09.651Z","member_no":"H-88","preferences":{}}},"TicketArticle":{"9":{"id":9,
        "ticket_id":5,"type":"email","sender":"Customer","internal":false,"content_type":"text/html",
        "from":"Pat Q <pat.q@mail.example>","to":"help@clinic.example","subject":"Hello","body":"<p>hi, my rash</p>",
        "attachments":[{"id":3,"filename":"r.jpg","size":"12","preferences":{"Content-Type":"image/jpeg"}}],
        "created_by_id":7,"created_at":"2025-03-02T14:05:09.700Z"},"10":{"id":10,"ticket_id":5,"type_id":10,"sender_id":1,
        "internal":true,"content_type":"text/plain","body":"scabies","created_by_id":3,
        "created_at":"2025-03-02T14:06:09.700Z"}},"User":{"7":{"id":7,"login":"pat.q@mail.example","firstname":"Pat",
        "lastname":"Q","email":"pat.q@mail.example","mobile":"+12025550143","role_ids":[3],"note":"deaf"}},
        "Group":{"1":{"id":1,"name":"Dermatology"}}}}\
        """);

    static final String ZAMMAD_PLAIN = one("""
        {"id":6,"number":"31006","title":"Plain","customer_id":7,"group_id":1,"state_id":4,"article_count":3,
        "owner_id":3,"created_at":"2025-03-02T14:05:09.651Z","updated_at":"2025-03-02T14:05:09.651Z"}\
        """);

    static final String OTRS = one("""
        {"Ticket":[{"TicketID":"5","TicketNumber":"2025030210000017","Title":"Hello","State":"open","Queue":"Raw",
        "CustomerUserID":"pat.q@mail.example","CustomerID":"Clinic Ltd","Created":"2025-03-02 14:05:09",
        "Changed":"2025-03-02 15:05:09","Article":[{"ArticleID":"9","From":"Pat Q <pat.q@mail.example>","To":"help@clinic.example",
        "Subject":"Hello","Body":"<p>hi, my rash</p>","MimeType":"text/html","SenderType":"customer",
        "IsVisibleForCustomer":"1","CreateTime":"2025-03-02 14:05:09","Attachment":[{"Filename":"notes.txt",
        "ContentType":"text/plain; charset=utf-8","Content":"TXkgQTFDIGlzIDkuMQ==","FileID":"1"},{"Filename":"r.jpg",
        "ContentType":"image/jpeg","Content":"AAEC","FilesizeRaw":"3"}]},{"ArticleID":"10","From":"Agent",
        "Body":"scabies?","MimeType":"text/plain","SenderType":"agent","IsVisibleForCustomer":0,
        "CreateTime":"2025-03-02 14:06:09"}],"DynamicField":[{"Name":"Member","Value":"H-88"},{"Name":"Empty","Value":null}]}]}\
        """);

    static final String OTRS_SINGLE = one("""
        {"TicketID":6,"TicketNumber":"2025030210000018","Title":"One","CustomerUserID":"pq","Created":"2025-03-02 14:05:09",
        "Article":{"ArticleID":11,"From":"pq","Body":"knee","SenderType":"customer","IsVisibleForCustomer":1}}\
        """);

    private DeskSamples() {}

    /// Every sample with the format it must be detected as.
    static Map<String, String> formats() {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put(FRESHDESK_V1, "freshdesk.v1");
        for (String sample : new String[] {FRESHDESK_V2, FRESHDESK_CONVERSATION, FRESHDESK_CONTACT, FRESHDESK_AGENT}) {
            formats.put(sample, "freshdesk.v2");
        }
        formats.put(INTERCOM_2, "intercom.conversation");
        formats.put(INTERCOM_1, "intercom.conversation");
        formats.put(INTERCOM_TICKET, "intercom.ticket");
        formats.put(INTERCOM_CONTACT, "intercom.contact");
        for (String sample : new String[] {JIRA, JIRA_V3, JIRA_COMMENT}) {
            formats.put(sample, "jira.json");
        }
        for (String sample : new String[] {HUBSPOT, HUBSPOT_LEGACY, HUBSPOT_EMAIL, HUBSPOT_NOTE, HUBSPOT_CONTACT}) {
            formats.put(sample, "hubspot.json");
        }
        formats.put(HELPSCOUT_2, "helpscout.json");
        formats.put(HELPSCOUT_1, "helpscout.json");
        formats.put(GORGIAS, "gorgias.json");
        formats.put(GORGIAS_MESSAGE, "gorgias.json");
        for (String sample : new String[] {KUSTOMER_CONVERSATION, KUSTOMER_MESSAGE, KUSTOMER_NOTE, KUSTOMER_CUSTOMER}) {
            formats.put(sample, "kustomer.json");
        }
        for (String sample : new String[] {FRONT_CONVERSATION, FRONT_MESSAGE, FRONT_COMMENT}) {
            formats.put(sample, "front.json");
        }
        formats.put(ZAMMAD, "zammad.json");
        formats.put(ZAMMAD_PLAIN, "zammad.json");
        formats.put(OTRS, "otrs.json");
        formats.put(OTRS_SINGLE, "otrs.json");
        return formats;
    }

    /// Written over several lines here, one line in the file.
    private static String one(String sample) {
        return sample.replace("\n", "");
    }
}
