import { texts } from './sample-text.ts';

/** How a sale goes, first step first. A sale that has not come far yet uses the first few. */
export const traditionalStory = texts([
  [
    'call',
    'out',
    'info',
    '初次聯絡',
    '確認{product}由{name}負責，另有一位同事協助。預算每年編列一次。',
    11,
  ],
  [
    'email',
    'out',
    'info',
    '感謝您撥冗通話',
    '{name}您好：\n\n感謝今天的說明。附上{product}的兩頁簡介，以及兩家可供您詢問的客戶。\n\nNora 敬上',
  ],
  [
    'email',
    'in',
    'info',
    '回覆：感謝您撥冗通話',
    'Nora 您好：\n\n資料收到了。以我們的規模大概要多少時間完成？下週回覆即可。\n\n{name}',
  ],
  [
    'meeting',
    'none',
    'info',
    '需求訪談',
    '逐一確認各據點需求。必要：夜間有專人接聽、週末切換。希望：每月報表。',
    60,
  ],
  ['note', 'none', 'info', '決策流程', '最後由董事會簽核，目前沒有人提出問題。摘要控制在一頁。'],
  [
    'email',
    'out',
    'offer',
    '{product}報價',
    '{name}您好：\n\n附上{product}的報價單，週末切換列為單獨項目，可自行決定是否需要。\n\nNora 敬上',
  ],
  [
    'email',
    'in',
    'objection',
    '回覆：{product}報價',
    'Nora 您好：\n\n採購正在比較三家報價，貴公司不是最低。第一年是否還有空間？\n\n{name}',
  ],
  ['call', 'in', 'objection', '討論價格', '若第一年降 8%，願意簽三年約。已答應以書面回覆。', 16],
  [
    'email',
    'out',
    'offer',
    '三年方案',
    '{name}您好：\n\n這是三年約的版本，第一年依討論調降，其餘條件不變。\n\nNora 敬上',
  ],
  [
    'meeting',
    'none',
    'offer',
    '合約逐條確認',
    '兩點待確認：終止通知期與運送期間保險，均已送法務。',
    45,
  ],
  [
    'email',
    'in',
    'order',
    '確認下單',
    'Nora 您好：\n\n用印合約如附件，請提供第一個週末的施工計畫。\n\n{name}',
  ],
]);

/** What passes between us at any time. */
export const traditionalCare = texts([
  [
    'email',
    'out',
    'care',
    '本季服務報告',
    '{name}您好：\n\n附上{company}本季報告：無中斷，兩次計畫性變更。\n\nNora 敬上',
  ],
  [
    'call',
    'in',
    'complaint',
    '週一早上連線緩慢',
    '{name}來電：八點到九點連線緩慢。原因是備份延後執行，已改到週日。',
    8,
  ],
  ['email', 'in', 'admin', '發票地址變更', 'Nora 您好：\n\n下個月起發票請改用新地址。\n\n{name}'],
  ['meeting', 'none', 'care', '年度檢討', '對服務滿意，希望報告縮成一頁。', 50],
  ['chat', 'in', 'info', '備品', '詢問備品是否有庫存，當天已寄出。'],
  ['call', 'out', 'care', '切換後確認', '各據點正常，一處標籤錯誤已更正。', 6],
]);
