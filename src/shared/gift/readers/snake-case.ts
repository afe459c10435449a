import type { ReaderContext, Reading } from '../reading.ts';
import type { Fields } from './fields.ts';
import { readForeignGift } from './foreign-gift.ts';
import { first, part, partId } from './parts.ts';

/** The shape of the Python library TikTokLive 7 (https://github.com/isaackogan/TikTokLive). */
export function readSnakeCase(message: Fields, context: ReaderContext): Reading {
  const common = part(message.common);
  const gift = part(message.gift);
  const user = part(message.user);
  const monitor = part(message.monitor_info);
  return readForeignGift(
    {
      id: ['common.msg_id', common.msg_id],
      at: common.create_time,
      giftId: ['gift_id', message.gift_id],
      name: ['gift.name', gift.name],
      price: ['gift.diamond_count', gift.diamond_count],
      kind: ['gift.type', gift.type],
      count: ['repeat_count', message.repeat_count],
      ended: ['repeat_end', message.repeat_end],
      group: ['group_id', message.group_id],
      senderId: ['user.id', user.id],
      senderName: ['user.nickname', user.nickname],
      handle: ['user.display_id', user.display_id],
      avatar: ['user.avatar_thumb.url_list', first(part(user.avatar_thumb).url_list)],
      host: ['monitor_info.anchor_id', monitor.anchor_id],
      guests: [
        ['to_member_id', message.to_member_id],
        ['to_user.id', partId(message.to_user, 'id')],
      ],
      receiver: ['monitor_info.to_user_id', monitor.to_user_id],
    },
    context,
  );
}
