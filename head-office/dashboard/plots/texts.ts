import { defineTexts } from '../../../shared/texts/texts.ts';

/** Words on and beside the plots. */
export const texts = defineTexts(
  {
    'plots.money': '每日收款（元）',
    'plots.money-label': '每日收款柱状图，合计 {{sum}}',
    'plots.range': '时间范围',
    'plots.days': '{{count}} 天',
    'plots.others': '其他小区',
    'plots.no-money': '这段时间没有收款',
    'plots.no-money-hint': '前台开出收据并上传后，这里按天显示。',
    'plots.contact': '失联与积压',
    'plots.contact-label':
      '各小区失联小时数与待传记录数的条形图；最久的是{{site}}，{{hours}} 小时，待传 {{waiting}} 条',
    'plots.in-touch': '所有前台都在线，没有积压',
    'plots.in-touch-hint': '有前台失联超过一刻钟，或有记录没传上来时，这里会显示。',
    'plots.worst': '最久的 {{count}} 个',
    'plots.silent': '失联（小时）',
    'plots.waiting': '待传（条）',
    'plots.complaints': '投诉：按月与等级',
    'plots.complaints-label': '{{months}} 个月里 {{count}} 件投诉的柱状图',
    'plots.year': '近一年',
    'plots.grade': '{{grade}} 级',
    'plots.no-complaints': '还没有投诉记录',
    'plots.no-complaints-hint': '前台还没有投诉登记这一项；有了以后，这里按月份和等级显示。',
  },
  {
    'plots.money': 'Taken by day (yuan)',
    'plots.money-label': 'Bars of the money taken by day, {{sum}} in all',
    'plots.range': 'Range',
    'plots.days': '{{count}} days',
    'plots.others': 'Other sites',
    'plots.no-money': 'Nothing was taken in these days',
    'plots.no-money-hint': 'Receipts show here by day when the desks have sent them.',
    'plots.contact': 'Silence and backlog',
    'plots.contact-label':
      'Bars of hours of silence and of postings to be sent by site; the longest is {{site}} with {{hours}} hours and {{waiting}} postings',
    'plots.in-touch': 'All desks are connected and have nothing to send',
    'plots.in-touch-hint':
      'Desks that are silent for more than a quarter of an hour or have a backlog show here.',
    'plots.worst': 'The {{count}} longest',
    'plots.silent': 'Silent (hours)',
    'plots.waiting': 'To be sent',
    'plots.complaints': 'Complaints by month and grade',
    'plots.complaints-label': 'Bars of {{count}} complaints in {{months}} months',
    'plots.year': 'last year',
    'plots.grade': 'Grade {{grade}}',
    'plots.no-complaints': 'No complaints so far',
    'plots.no-complaints-hint':
      'Desks have no form for complaints yet; when they do, they show here by month and grade.',
  },
);
