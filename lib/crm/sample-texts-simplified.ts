import { texts } from './sample-text.ts';

/** How a sale goes, first step first. A sale that has not come far yet uses the first few. */
export const simplifiedStory = texts([
  [
    'call',
    'out',
    'info',
    '首次联系',
    '确认{product}由{name}负责，另有一位同事配合。预算每年定一次。',
    10,
  ],
  [
    'email',
    'out',
    'info',
    '感谢您的时间',
    '{name}您好：\n\n感谢今天的沟通。附上{product}的两页介绍，以及两位可以联系的老客户。\n\nNora',
  ],
  [
    'email',
    'in',
    'info',
    '回复：感谢您的时间',
    'Nora 您好：\n\n资料已收到。按我们的规模，大概多久能完成？下周回复即可。\n\n{name}',
  ],
  [
    'meeting',
    'none',
    'info',
    '需求沟通会',
    '逐个核对站点清单。必须：夜间有专人接听、周末割接。希望：每月报告。',
    60,
  ],
  [
    'note',
    'none',
    'info',
    '谁来拍板',
    '最终由总经理办公会决定，目前没有人提出异议。摘要控制在一页以内。',
  ],
  [
    'email',
    'out',
    'offer',
    '{product}报价',
    '{name}您好：\n\n附件是{product}的报价，周末割接单独列项，可按需取舍。\n\nNora',
  ],
  [
    'email',
    'in',
    'objection',
    '回复：{product}报价',
    'Nora 您好：\n\n采购在比较三家报价，贵司不是最低的。第一年还有没有空间？\n\n{name}',
  ],
  ['call', 'in', 'objection', '沟通价格', '如果第一年降 8%，可以签三年。已答应书面回复。', 15],
  [
    'email',
    'out',
    'offer',
    '三年方案',
    '{name}您好：\n\n这是三年期的版本，第一年按沟通结果下调，其余不变。\n\nNora',
  ],
  [
    'meeting',
    'none',
    'offer',
    '合同逐条确认',
    '还有两点：提前终止的通知期、运输途中的保险，都已转法务。',
    45,
  ],
  [
    'email',
    'in',
    'order',
    '可以执行',
    'Nora 您好：\n\n盖章合同见附件，请发第一个周末的实施计划。\n\n{name}',
  ],
]);

/** What passes between us at any time. */
export const simplifiedCare = texts([
  [
    'email',
    'out',
    'care',
    '本季度服务报告',
    '{name}您好：\n\n附上{company}本季度报告：无中断，两次计划内变更。\n\nNora',
  ],
  [
    'call',
    'in',
    'complaint',
    '周一早上网络慢',
    '{name}来电：八点到九点较慢，原因是备份推迟执行，已改到周日。',
    8,
  ],
  ['email', 'in', 'admin', '发票抬头变更', 'Nora 您好：\n\n下个月起发票请用新抬头。\n\n{name}'],
  ['meeting', 'none', 'care', '年度回顾', '对服务满意，希望报告精简为一页。', 50],
  ['chat', 'in', 'info', '备件', '询问备件是否有货，当天已发出。'],
  ['call', 'out', 'care', '割接后回访', '各站点正常，一处标签有误，已更正。', 6],
]);
