import { pinyin } from 'pinyin-pro';

/**
 * Surnames whose reading as a name differs from the everyday one, and characters pinyin-pro knows only one
 * reading of. The surname's reading comes first; the everyday ones stay, for people who do not know better.
 */
const surnames: Readonly<Record<string, readonly string[]>> = {
  单: ['shan'],
  仇: ['qiu'],
  曾: ['zeng'],
  解: ['xie'],
  区: ['ou'],
  查: ['zha'],
  朴: ['piao'],
  任: ['ren'],
  华: ['hua'],
  盖: ['ge', 'gai'],
  纪: ['ji'],
  尉: ['wei', 'yu'],
  乐: ['yue', 'le'],
  缪: ['miao'],
  繁: ['po'],
  召: ['shao'],
  折: ['she'],
  黑: ['he'],
  种: ['chong'],
  秘: ['bi'],
  员: ['yun'],
  句: ['gou'],
  冼: ['xian'],
  冯: ['feng'],
  覃: ['qin', 'tan'],
  葛: ['ge'],
  翟: ['zhai', 'di'],
  佟: ['tong'],
  宓: ['mi', 'fu'],
  逄: ['pang'],
  晁: ['chao'],
  费: ['fei', 'bi'],
  隗: ['wei', 'kui'],
  洗: ['xian'],
  撒: ['sa'],
  那: ['na'],
  訾: ['zi'],
  贾: ['jia'],
  柏: ['bai', 'bo'],
  郇: ['xun', 'huan'],
  相: ['xiang'],
  石: ['shi'],
  过: ['guo'],
  万: ['wan', 'mo'],
  俟: ['qi'],
  尹: ['yin'],
  吕: ['lv', 'lu'],
};

/** More readings than this of one name are not kept: `乐乐行行` alone has some hundred. */
const maxReadings = 8;

/** How a Chinese name may be typed in letters. Remembers the characters it has met. */
export interface PinyinReader {
  /** Each reading as a list of syllables: `单乐` → shan le, shan yue, dan le ... */
  readings(name: string): readonly (readonly string[])[];
}

export function createPinyinReader(): PinyinReader {
  const known = new Map<string, readonly string[]>();

  const general = (character: string): readonly string[] => {
    let found = known.get(character);
    if (!found) {
      const read = pinyin(character, {
        multiple: true,
        toneType: 'none',
        type: 'array',
        nonZh: 'consecutive',
      });
      // Keyboards type ü as v, identity papers print it as u or yu.
      found = [
        ...new Set(read.flatMap((text) => (text.includes('v') ? [text, text.replace('v', 'u')] : [text]))),
      ];
      known.set(character, found);
    }
    return found;
  };

  return {
    readings(name) {
      let all: readonly (readonly string[])[] = [[]];
      [...name].forEach((character, position) => {
        const own = position === 0 ? (surnames[character] ?? []) : [];
        const sounds = [...new Set([...own, ...general(character)])];
        const longer = all.flatMap((reading) => sounds.map((sound) => [...reading, sound]));
        all = longer.length > maxReadings ? thinned(longer, sounds.length) : longer;
      });
      return all;
    },
  };
}

/** Keeps every reading of the characters so far with the commonest sound of the last one, then the others. */
function thinned(readings: readonly (readonly string[])[], sounds: number): readonly (readonly string[])[] {
  const commonest = readings.filter((_, i) => i % sounds === 0);
  const others = readings.filter((_, i) => i % sounds !== 0);
  return [...commonest, ...others].slice(0, maxReadings);
}
